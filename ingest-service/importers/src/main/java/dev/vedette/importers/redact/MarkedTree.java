package dev.vedette.importers.redact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values that JSON formats mark as secret: what {@code sensitive_values} and its like point at in Terraform plans,
 * {@code sensitive_attributes} of states, sensitive outputs and variables, {@code NoEcho}, {@code securestring}, and data
 * of Kubernetes Secrets.
 */
final class MarkedTree {
    private static final int MAX_DEPTH = 200;
    private static final int SHORTEST = 4;

    private final String path;
    private final List<Secret> secrets = new ArrayList<>();

    private MarkedTree(String path) {
        this.path = path;
    }

    static List<Secret> of(SourceFile file) {
        String text = file.text();
        boolean marks = text.contains("sensitive")
                || text.contains("NoEcho")
                || text.toLowerCase(Locale.ROOT).contains("securestring")
                || text.contains("\"Secret\"");
        if (!marks) {
            return List.of();
        }
        MarkedTree tree = new MarkedTree(file.path());
        JsonSource.peek(file).ifPresent(n -> {
            tree.variables(n);
            tree.walk(n, 0);
        });
        return tree.secrets;
    }

    /** Values of a plan's variables; the configuration says which are sensitive. */
    private void variables(JsonNode plan) {
        plan.path("configuration")
                .path("root_module")
                .path("variables")
                .properties()
                .forEach(v -> {
                    if (v.getValue().path("sensitive").asBoolean(false)) {
                        all(plan.path("variables").path(v.getKey()).path("value"), v.getKey());
                        all(v.getValue().path("default"), v.getKey());
                    }
                });
    }

    private void walk(JsonNode n, int depth) {
        if (depth > MAX_DEPTH || !n.isContainerNode()) {
            return;
        }
        if (n.isObject()) {
            marked(n.path("values"), n.path("sensitive_values"), "sensitive value");
            marked(n.path("before"), n.path("before_sensitive"), "sensitive value");
            marked(n.path("after"), n.path("after_sensitive"), "sensitive value");
            n.path("sensitive_attributes").forEach(a -> attribute(n.path("attributes"), a));
            if (n.path("sensitive").asBoolean(false)) {
                all(n.path("value"), "sensitive output");
            }
            if (n.path("NoEcho").asBoolean(false)) {
                all(n.path("Default"), "NoEcho parameter");
            }
            if (n.path("type").asText("").toLowerCase(Locale.ROOT).startsWith("secure")) {
                all(n.path("defaultValue"), "secure parameter");
                all(n.path("value"), "secure parameter");
            }
            if (n.path("kind").asText("").equals("Secret")) {
                all(n.path("stringData"), "Kubernetes Secret");
                all(n.path("data"), "Kubernetes Secret");
                n.path("data")
                        .forEach(v -> MarkedLines.decoded(v.asText("")).ifPresent(d -> add(d, "Kubernetes Secret")));
            }
        }
        n.forEach(child -> walk(child, depth + 1));
    }

    private void marked(JsonNode values, JsonNode marks, String what) {
        if (marks.isBoolean() && marks.booleanValue()) {
            all(values, what);
        } else if (marks.isObject()) {
            marks.properties().forEach(m -> marked(values.path(m.getKey()), m.getValue(), what));
        } else if (marks.isArray()) {
            for (int i = 0; i < marks.size(); i++) {
                marked(values.path(i), marks.path(i), what);
            }
        }
    }

    private void attribute(JsonNode attributes, JsonNode steps) {
        JsonNode at = attributes;
        for (JsonNode step : steps.isArray() ? steps : List.of(steps)) {
            String name = step.isTextual() ? step.asText() : step.path("value").asText("");
            at = at.isArray() ? at.path(step.path("value").asInt(0)) : at.path(name);
        }
        all(at, "sensitive attribute");
    }

    private void all(JsonNode value, String what) {
        if (value.isTextual()) {
            add(value.asText(), what);
        } else {
            value.forEach(v -> all(v, what));
        }
    }

    private void add(String value, String what) {
        if (value.length() >= SHORTEST) {
            secrets.add(new Secret(value, what, path, 0, true));
        }
    }
}
