package dev.vedette.importers.kubernetes;

import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.List;
import java.util.Map;

/** One object of a manifest. */
record Manifest(String group, String kind, String name, String namespace, Value.Fields body, String file, String at) {

    static final Value.Fields NOTHING = new Value.Fields(Map.of(), Map.of(), Refs.NONE, false);

    /** @return {@code null} when it is not an object of Kubernetes */
    static Manifest of(Value v, String file, String at) {
        if (!(v instanceof Value.Fields f)
                || f.text("kind").isEmpty()
                || f.text("apiVersion").or(() -> f.text("api_version")).isEmpty()) {
            return null;
        }
        String api = f.text("apiVersion").or(() -> f.text("api_version")).orElse("");
        return new Manifest(
                api.contains("/") ? api.substring(0, api.indexOf('/')) : "",
                f.text("kind").orElse(""),
                f.text("metadata.name")
                        .or(() -> f.text("metadata.generateName"))
                        .orElse("unnamed"),
                f.text("metadata.namespace").orElse("default"),
                f,
                file,
                at);
    }

    String address() {
        return namespace + "/" + kind + "/" + name;
    }

    Map<String, String> labels(String path) {
        Map<String, String> labels = new java.util.TreeMap<>();
        if (body.get(path).orElse(Value.NULL) instanceof Value.Fields f) {
            f.fields().forEach((k, v) -> v.text().ifPresent(s -> labels.put(k, s)));
        }
        return labels;
    }

    String annotation(String part) {
        StringBuilder all = new StringBuilder();
        if (body.get("metadata.annotations").orElse(Value.NULL) instanceof Value.Fields f) {
            f.fields().forEach((k, v) -> {
                if (k.contains(part)) {
                    all.append(k).append('=').append(v.text().orElse("")).append(' ');
                }
            });
        }
        return all.toString();
    }

    static List<Value> list(Value v) {
        return v instanceof Value.Items i ? i.items() : v.isNull() ? List.of() : List.of(v);
    }
}
