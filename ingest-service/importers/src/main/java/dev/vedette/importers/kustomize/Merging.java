package dev.vedette.importers.kustomize;

import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strategic merge: maps key by key, lists of named things item by item, everything else is replaced. */
final class Merging {

    private static final int MAX_DEPTH = 60;
    /** Fields by which items of lists are told apart, in the order they are tried. */
    private static final List<String> KEYS = List.of("name", "containerPort", "mountPath", "port", "key");

    private Merging() {}

    static Value strategic(Value base, Value patch) {
        return merge(base, patch, 0);
    }

    private static Value merge(Value base, Value patch, int depth) {
        if (depth > MAX_DEPTH) {
            return base;
        }
        if (base instanceof Value.Fields b && patch instanceof Value.Fields p) {
            return p.text("$patch").filter("replace"::equals).isPresent() ? p : fields(b, p, depth);
        }
        if (base instanceof Value.Items b && patch instanceof Value.Items p) {
            return items(b, p, depth);
        }
        return patch;
    }

    private static Value fields(Value.Fields base, Value.Fields patch, int depth) {
        Map<String, Value> fields = new LinkedHashMap<>(base.fields());
        patch.fields().forEach((key, value) -> {
            if (value.isNull()) {
                fields.remove(key);
            } else if (!key.startsWith("$")) {
                fields.merge(key, value, (a, b) -> merge(a, b, depth + 1));
            }
        });
        return new Value.Fields(fields, base.at(), base.refs(), base.secret() || patch.secret());
    }

    private static Value items(Value.Items base, Value.Items patch, int depth) {
        String key = KEYS.stream()
                .filter(k -> patch.items().stream().allMatch(i -> i.text(k).isPresent()))
                .findFirst()
                .orElse(null);
        if (key == null || patch.items().isEmpty()) {
            return patch;
        }
        List<Value> items = new ArrayList<>(base.items());
        for (Value p : patch.items()) {
            int at = 0;
            while (at < items.size() && !items.get(at).text(key).equals(p.text(key))) {
                at++;
            }
            boolean deletes = p.text("$patch").filter("delete"::equals).isPresent();
            if (at == items.size() && !deletes) {
                items.add(p);
            } else if (at < items.size() && deletes) {
                items.remove(at);
            } else if (at < items.size()) {
                items.set(at, merge(items.get(at), p, depth + 1));
            }
        }
        return Value.of(items);
    }
}
