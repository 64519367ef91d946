package dev.vedette.importers.plan;

import dev.vedette.importers.iac.Resource;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds references again where only ids are left: a value that is the id or ARN of one other resource means it. */
final class ById {
    private static final List<String> IDS = List.of(
            "arn",
            "id",
            "self_link",
            "invoke_arn",
            "url",
            "endpoint",
            "qualified_arn",
            "email",
            "unique_id",
            "principal_id",
            "fqdn");

    private final Map<String, Ref> owners = new HashMap<>();

    private ById() {}

    static List<Resource> join(List<Resource> resources) {
        ById ids = new ById();
        Set<String> ambiguous = new HashSet<>();
        for (Resource r : resources) {
            for (String attribute : IDS) {
                r.body().text(attribute).filter(s -> s.length() > 5).ifPresent(s -> {
                    Ref ref = new Ref(r.address(), attribute);
                    Ref so = ids.owners.putIfAbsent(s, ref);
                    if (so != null && !so.address().equals(ref.address())) {
                        ambiguous.add(s);
                    }
                });
            }
        }
        ids.owners.keySet().removeAll(ambiguous);
        return resources.stream().map(ids::referring).toList();
    }

    private Resource referring(Resource r) {
        Map<String, Value> fields = new LinkedHashMap<>();
        r.body().fields().forEach((k, v) -> fields.put(k, IDS.contains(k) ? v : value(v, r.address(), 0)));
        return new Resource(
                r.address(),
                r.type(),
                r.label(),
                r.existing(),
                new Value.Fields(fields, r.body().at(), Refs.NONE, false),
                r.file(),
                r.at(),
                r.many(),
                r.conditional(),
                r.dependsOn());
    }

    private Value value(Value v, String self, int depth) {
        if (depth > 60) {
            return v;
        }
        return switch (v) {
            case Value.Text t -> {
                Ref ref = owners.get(t.literal());
                yield ref == null || ref.address().equals(self) ? t : t.with(Refs.of(ref), false);
            }
            case Value.Items items -> {
                List<Value> all = new ArrayList<>();
                items.items().forEach(i -> all.add(value(i, self, depth + 1)));
                yield new Value.Items(all, items.refs(), items.secret());
            }
            case Value.Fields f -> {
                Map<String, Value> all = new LinkedHashMap<>();
                f.fields().forEach((k, x) -> all.put(k, value(x, self, depth + 1)));
                yield new Value.Fields(all, f.at(), f.refs(), f.secret());
            }
            case Value.Num n -> n;
            case Value.Bool b -> b;
            case Value.Null n -> n;
            case Value.Unknown u -> u;
        };
    }
}
