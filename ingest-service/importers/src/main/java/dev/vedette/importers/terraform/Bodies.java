package dev.vedette.importers.terraform;

import dev.vedette.importers.hcl.Body;
import dev.vedette.importers.hcl.Body.Attribute;
import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Evaluates the body of a block to one value: attributes by name, nested blocks as lists, dynamic ones expanded. */
final class Bodies {
    private static final Set<String> META = Set.of("count", "for_each", "provider", "providers", "depends_on");
    private static final int MAX_DYNAMIC = 50;

    private Bodies() {}

    static Value.Fields evaluate(Body body, Scope scope, Map<String, Value> locals) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        for (Attribute a : body.attributes()) {
            if (!META.contains(a.name())) {
                fields.put(a.name(), scope.eval(a.value(), locals));
                at.put(a.name(), a.at().toString());
            }
        }
        Set<String> types = new LinkedHashSet<>();
        body.blocks().forEach(b -> types.add(name(b)));
        types.remove("lifecycle");
        for (String type : types) {
            List<Value> items = new ArrayList<>();
            SortedSet<Ref> refs = Refs.NONE;
            for (Block b : body.blocks()) {
                if (!name(b).equals(type)) {
                    continue;
                }
                at.putIfAbsent(type, b.at().toString());
                if (b.type().equals("dynamic")) {
                    refs = Refs.union(refs, dynamic(b, type, scope, locals, items));
                } else {
                    items.add(evaluate(b.body(), scope, locals));
                }
            }
            fields.put(type, new Value.Items(items, refs, false));
        }
        return new Value.Fields(fields, at, Refs.NONE, false);
    }

    private static String name(Block b) {
        return b.type().equals("dynamic") && !b.labels().isEmpty() ? b.labels().getFirst() : b.type();
    }

    private static SortedSet<Ref> dynamic(
            Block b, String type, Scope scope, Map<String, Value> locals, List<Value> items) {
        List<Block> content = b.body().blocks("content");
        Value each =
                b.body().attribute("for_each").map(e -> scope.eval(e, locals)).orElse(Value.UNKNOWN);
        String iterator = b.body().attribute("iterator").map(Bodies::word).orElse(type);
        if (content.isEmpty()) {
            return Refs.deep(each);
        }
        int n = 0;
        for (Instances.Entry entry : Instances.entries(each)) {
            if (n++ >= MAX_DYNAMIC) {
                break;
            }
            Map<String, Value> with = new LinkedHashMap<>(locals);
            with.put(iterator, Value.of(Map.of("key", entry.key(), "value", entry.value())));
            items.add(evaluate(content.getFirst().body(), scope, with));
        }
        return each.refs();
    }

    private static String word(Expr e) {
        return e instanceof Expr.Root r ? r.name() : e instanceof Expr.Text t ? t.value() : "";
    }
}
