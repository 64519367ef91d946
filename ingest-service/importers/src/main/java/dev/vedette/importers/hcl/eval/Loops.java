package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** {@code for} expressions. A collection of unknown content is gone through once, so that references stay. */
final class Loops {
    private Loops() {}

    record Entry(Value key, Value value) {}

    static List<Entry> entries(Value in) {
        List<Entry> entries = new ArrayList<>();
        switch (in) {
            case Value.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    entries.add(new Entry(Value.of(i), items.items().get(i)));
                }
            }
            case Value.Fields fields -> fields.fields().forEach((k, v) -> entries.add(new Entry(Value.of(k), v)));
            case Value.Null n -> {}
            case Value.Unknown u -> entries.add(new Entry(u, u));
            case Value.Text t -> entries.add(new Entry(t, t));
            case Value.Num n -> entries.add(new Entry(n, n));
            case Value.Bool b -> entries.add(new Entry(b, b));
        }
        return entries;
    }

    static Map<String, Value> scope(Map<String, Value> locals, String key, String value, Entry entry) {
        Map<String, Value> scope = new LinkedHashMap<>(locals);
        if (key != null) {
            scope.put(key, entry.key());
        }
        scope.put(value, entry.value());
        return scope;
    }

    static Value eval(Evaluator evaluator, Expr.For f, Map<String, Value> locals) {
        Value in = evaluator.eval(f.in(), locals);
        List<Value> items = new ArrayList<>();
        Map<String, Value> fields = new LinkedHashMap<>();
        SortedSet<Ref> refs = in.refs();
        boolean certain = !(in instanceof Value.Unknown);
        for (Entry entry : entries(in)) {
            if (!evaluator.budget().spend(1 + locals.size()) || items.size() >= Budget.MAX_ITEMS) {
                return new Value.Unknown(Refs.union(refs, Refs.deep(in)), in.secret());
            }
            Map<String, Value> scope = scope(locals, f.keyName(), f.valueName(), entry);
            if (f.when() != null) {
                Value when = evaluator.eval(f.when(), scope);
                refs = Refs.union(refs, Refs.deep(when));
                if (when instanceof Value.Bool b && !b.value()) {
                    continue;
                }
            }
            Value value = evaluator.eval(f.value(), scope);
            if (f.key() == null) {
                items.add(value);
            } else {
                Value key = evaluator.eval(f.key(), scope);
                certain &= key.isKnown();
                refs = Refs.union(refs, key.isKnown() ? Refs.NONE : Refs.deep(key));
                put(fields, Templates.text(key), value, f.groups());
            }
        }
        if (!certain && in instanceof Value.Unknown) {
            SortedSet<Ref> all = Refs.union(refs, Refs.union(Refs.deep(items), Refs.deep(fields.values())));
            return new Value.Unknown(all, in.secret());
        }
        return f.key() == null
                ? new Value.Items(items, refs, in.secret())
                : new Value.Fields(fields, Map.of(), refs, in.secret());
    }

    private static void put(Map<String, Value> fields, String key, Value value, boolean groups) {
        if (!groups) {
            fields.put(key, value);
        } else if (fields.get(key) instanceof Value.Items so) {
            List<Value> more = new ArrayList<>(so.items());
            more.add(value);
            fields.put(key, Value.of(more));
        } else {
            fields.put(key, Value.of(List.of(value)));
        }
    }
}
