package dev.vedette.importers.cloudformation;

import dev.vedette.importers.iac.SnakeCase;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Property names in the spelling of Terraform. Keys that users choose, and documents, stay as they are. */
final class Snake {
    private static final Set<String> FREE = Set.of(
            "Variables",
            "Environment",
            "PolicyDocument",
            "AssumeRolePolicyDocument",
            "Tags",
            "Policy",
            "DefinitionString",
            "Definition",
            "EnvironmentVariables",
            "DefinitionBody",
            "Statement",
            "KeyPolicy",
            "EventPattern",
            "DefinitionSubstitutions");

    /** Properties whose Terraform name is another one. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("bucket_name", "bucket"),
            Map.entry("db_instance_identifier", "identifier"),
            Map.entry("db_cluster_identifier", "cluster_identifier"),
            Map.entry("storage_encrypted", "storage_encrypted"),
            Map.entry("queue_name", "name"),
            Map.entry("topic_name", "name"),
            Map.entry("collection_name", "name"),
            Map.entry("managed_policy_name", "name"),
            Map.entry("role_name", "name"),
            Map.entry("state_machine_name", "name"),
            Map.entry("user_pool_name", "name"),
            Map.entry("repository_name", "name"),
            Map.entry("s3_bucket_source_type", "type"));

    private Snake() {}

    static Value of(Value v) {
        return switch (v) {
            case Value.Fields f -> fields(f);
            case Value.Items items -> {
                List<Value> all = new ArrayList<>();
                items.items().forEach(i -> all.add(of(i)));
                yield new Value.Items(all, items.refs(), items.secret());
            }
            case Value.Text t -> t;
            case Value.Num n -> n;
            case Value.Bool b -> b;
            case Value.Null n -> n;
            case Value.Unknown u -> u;
        };
    }

    private static Value.Fields fields(Value.Fields f) {
        Map<String, Value> all = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        f.fields().forEach((k, v) -> {
            String name = name(k);
            all.put(name, value(k, v));
            if (f.at().containsKey(k)) {
                at.put(name, f.at().get(k));
            }
        });
        return new Value.Fields(all, at, f.refs(), f.secret());
    }

    private static Value value(String key, Value v) {
        if (key.equals("Environment")) {
            return v instanceof Value.Fields e && e.fields().containsKey("Variables")
                    ? Value.of(Map.of("variables", e.fields().get("Variables")))
                    : of(v);
        }
        if (key.equals("Events") && v instanceof Value.Fields events) {
            // names that people chose stay as they are
            Map<String, Value> named = new LinkedHashMap<>();
            events.fields().forEach((name, e) -> named.put(name, of(e)));
            return new Value.Fields(named, events.at(), events.refs(), events.secret());
        }
        return FREE.contains(key) ? v : of(v);
    }

    static String name(String camel) {
        String s = SnakeCase.of(camel);
        return OTHER.getOrDefault(s, s);
    }
}
