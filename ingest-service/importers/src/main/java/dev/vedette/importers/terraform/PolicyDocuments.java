package dev.vedette.importers.terraform;

import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code aws_iam_policy_document} blocks as the JSON policy they stand for. */
final class PolicyDocuments {
    private static final Map<String, String> NAMES = Map.of(
            "effect", "Effect",
            "actions", "Action",
            "not_actions", "NotAction",
            "resources", "Resource",
            "not_resources", "NotResource",
            "sid", "Sid");

    private PolicyDocuments() {}

    static Value fold(Value.Fields document) {
        List<Value> statements = new ArrayList<>();
        for (String include : List.of("source_policy_documents", "override_policy_documents", "source_json")) {
            for (Value v : document.all(include)) {
                List<Value> parts = v instanceof Value.Items items ? items.items() : List.of(v);
                for (Value part : parts) {
                    Value policy = part.text().flatMap(JsonValues::decode).orElse(part);
                    policy.all("Statement").forEach(s -> addAll(s, statements));
                }
            }
        }
        if (document.fields().get("statement") instanceof Value.Items items) {
            for (Value s : items.items()) {
                if (s instanceof Value.Fields f) {
                    statements.add(statement(f));
                }
            }
        }
        return Value.of(Map.of("Statement", Value.of(statements)));
    }

    private static void addAll(Value v, List<Value> into) {
        if (v instanceof Value.Items items) {
            into.addAll(items.items());
        } else {
            into.add(v);
        }
    }

    private static Value statement(Value.Fields f) {
        Map<String, Value> out = new LinkedHashMap<>();
        out.put("Effect", Value.of("Allow"));
        f.fields().forEach((k, v) -> {
            if (NAMES.containsKey(k) && !v.isNull()) {
                out.put(NAMES.get(k), v);
            }
        });
        Map<String, Value> principals = new LinkedHashMap<>();
        for (Value p : f.all("principals")) {
            List<Value> each = p instanceof Value.Items items ? items.items() : List.of(p);
            for (Value one : each) {
                one.get("identifiers")
                        .ifPresent(ids -> principals.put(one.text("type").orElse("AWS"), ids));
            }
        }
        if (!principals.isEmpty()) {
            out.put("Principal", Value.of(principals));
        }
        f.get("condition").ifPresent(c -> out.put("Condition", c));
        return Value.of(out);
    }
}
