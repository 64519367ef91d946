package dev.vedette.importers.iac.value;

import java.util.List;

/** Walks dotted paths through maps and lists. */
final class Paths {
    private Paths() {}

    static void collect(Value from, String path, List<Value> found) {
        if (from instanceof Value.Items items) {
            if (path.isEmpty()) {
                found.add(from);
            } else {
                items.items().forEach(v -> collect(v, path, found));
            }
            return;
        }
        if (path.isEmpty()) {
            if (!from.isNull()) {
                found.add(from);
            }
            return;
        }
        if (from instanceof Value.Unknown) {
            if (!from.refs().isEmpty()) {
                found.add(from);
            }
            return;
        }
        if (from instanceof Value.Fields fields) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            String rest = dot < 0 ? "" : path.substring(dot + 1);
            if (name.equals("*")) {
                fields.fields().values().forEach(v -> collect(v, rest, found));
                return;
            }
            Value next = fields.fields().get(name);
            if (next != null && !next.isNull()) {
                collect(next, rest, found);
            }
        }
    }
}
