package dev.vedette.importers.kustomize;

import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON patches (RFC 6902): add, replace and remove; a path that leads nowhere changes nothing. */
final class JsonPatch {

    private static final int MAX_STEPS = 40;

    private JsonPatch() {}

    static Value apply(Value object, List<Value> operations) {
        Value now = object;
        for (Value o : operations) {
            String[] path = o.text("path").orElse("").split("/");
            String op = o.text("op").orElse("");
            Value value = o instanceof Value.Fields f ? f.fields().getOrDefault("value", Value.NULL) : Value.NULL;
            if (path.length > 1
                    && path.length < MAX_STEPS
                    && List.of("add", "replace", "remove").contains(op)) {
                now = change(now, path, 1, op, value);
            }
        }
        return now;
    }

    private static Value change(Value at, String[] path, int step, String op, Value value) {
        String key = path[step].replace("~1", "/").replace("~0", "~");
        boolean last = step == path.length - 1;
        if (at instanceof Value.Fields f) {
            Map<String, Value> fields = new LinkedHashMap<>(f.fields());
            if (last && op.equals("remove")) {
                fields.remove(key);
            } else if (last) {
                fields.put(key, value);
            } else if (fields.containsKey(key)) {
                fields.put(key, change(fields.get(key), path, step + 1, op, value));
            }
            return new Value.Fields(fields, f.at(), f.refs(), f.secret());
        }
        if (at instanceof Value.Items i) {
            List<Value> items = new ArrayList<>(i.items());
            int index = key.equals("-") ? items.size() : key.matches("\\d{1,6}") ? Integer.parseInt(key) : -1;
            if (last && op.equals("add") && index >= 0 && index <= items.size()) {
                items.add(index, value);
            } else if (index >= 0 && index < items.size()) {
                if (last && op.equals("remove")) {
                    items.remove(index);
                } else {
                    items.set(index, last ? value : change(items.get(index), path, step + 1, op, value));
                }
            }
            return Value.of(items);
        }
        return at;
    }
}
