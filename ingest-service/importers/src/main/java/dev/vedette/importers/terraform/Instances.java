package dev.vedette.importers.terraform;

import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often a block with {@code count} or {@code for_each} stands. */
final class Instances {
    static final int MAX_INSTANCES = 20;

    private static final Value.Unknown KEY = new Value.Unknown(Refs.of(new Ref("each.key", "")), false);

    record Entry(Value key, Value value) {}

    /**
     * @param suffix of the address, e.g. {@code ["a"]}, or {@code ""}
     * @param locals what {@code each} and {@code count} mean inside
     */
    record Instance(String suffix, boolean many, boolean conditional, Map<String, Value> locals) {}

    private Instances() {}

    /** Empty when the block stands zero times. */
    static List<Instance> of(Block block, Scope scope) {
        Optional<Value> count = block.body().attribute("count").map(scope::eval);
        if (count.isPresent()) {
            return counted(count.get());
        }
        Optional<Value> each = block.body().attribute("for_each").map(scope::eval);
        return each.map(Instances::forEach).orElse(List.of(new Instance("", false, false, Map.of())));
    }

    private static List<Instance> counted(Value count) {
        Optional<Long> n = count.text().flatMap(Instances::number);
        if (count.flag("").isPresent() || n.isEmpty()) {
            return List.of(new Instance("", false, true, Map.of("count", Value.of(Map.of("index", Value.of(0))))));
        }
        if (n.get() <= 0) {
            return List.of();
        }
        Value index = n.get() == 1 ? Value.of(0) : Value.reference(new Ref("count.index", ""));
        return List.of(new Instance("", n.get() > 1, false, Map.of("count", Value.of(Map.of("index", index)))));
    }

    private static Optional<Long> number(String s) {
        try {
            return Optional.of((long) Double.parseDouble(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<Instance> forEach(Value each) {
        List<Entry> entries = entries(each);
        boolean known = !(each instanceof Value.Unknown)
                && entries.stream().allMatch(e -> e.key() instanceof Value.Text t && t.whole());
        if (known && entries.size() <= MAX_INSTANCES) {
            List<Instance> all = new ArrayList<>();
            for (Entry e : entries) {
                String key = e.key().text().orElse("");
                all.add(new Instance("[\"" + key + "\"]", false, false, Map.of("each", each(e))));
            }
            return all;
        }
        Entry any = entries.isEmpty() ? new Entry(KEY, each) : entries.getFirst();
        Value one = known ? each(new Entry(KEY, any.value())) : each(any);
        return List.of(new Instance("", true, !known, Map.of("each", one)));
    }

    private static Value each(Entry e) {
        return Value.of(Map.of("key", e.key(), "value", e.value()));
    }

    /** The members of a collection; the members of a set are their own keys. */
    static List<Entry> entries(Value v) {
        List<Entry> entries = new ArrayList<>();
        if (v instanceof Value.Fields f) {
            f.fields().forEach((k, x) -> entries.add(new Entry(Value.of(k), x)));
        } else if (v instanceof Value.Items items) {
            items.items().forEach(x -> entries.add(new Entry(x, x)));
        } else if (!v.isNull()) {
            entries.add(new Entry(KEY, v));
        }
        return entries;
    }
}
