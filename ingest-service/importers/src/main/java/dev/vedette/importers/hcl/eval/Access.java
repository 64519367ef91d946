package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.SortedSet;
import java.util.TreeSet;

/** One step into a value; a step into the unknown lengthens the reference. */
final class Access {
    private Access() {}

    static Value step(Value from, Names.Step step) {
        return switch (step) {
            case Names.Step.Attr attr -> attribute(from, attr.name());
            case Names.Step.Index index -> index(from, index.key());
        };
    }

    static Value attribute(Value from, String name) {
        return switch (from) {
            case Value.Fields fields -> {
                Value found = fields.fields().get(name);
                yield (found == null ? Value.UNKNOWN : found).with(fields.refs(), fields.secret());
            }
            case Value.Unknown u -> new Value.Unknown(lengthen(u.refs(), name), u.secret());
            case Value.Items items
            when items.items().size() == 1 ->
                attribute(items.items().getFirst(), name).with(items.refs(), items.secret());
            case Value.Items i -> new Value.Unknown(Refs.deep(i), i.secret());
            case Value.Text t -> new Value.Unknown(t.refs(), t.secret());
            case Value.Num n -> new Value.Unknown(n.refs(), n.secret());
            case Value.Bool b -> new Value.Unknown(b.refs(), b.secret());
            case Value.Null n -> new Value.Unknown(n.refs(), false);
        };
    }

    private static Value index(Value from, Value key) {
        if (from instanceof Value.Fields fields && key instanceof Value.Text text && text.whole()) {
            return attribute(fields, text.literal());
        }
        if (from instanceof Value.Items items && key instanceof Value.Num n) {
            int i = n.number().intValue();
            Value found = i >= 0 && i < items.items().size() ? items.items().get(i) : Value.UNKNOWN;
            return found.with(items.refs(), items.secret());
        }
        if (from instanceof Value.Unknown u) {
            return u;
        }
        if (from instanceof Value.Fields f && f.fields().size() == 1) {
            return f.fields().values().iterator().next().with(f.refs(), f.secret());
        }
        return new Value.Unknown(Refs.deep(from), from.secret());
    }

    private static SortedSet<Ref> lengthen(SortedSet<Ref> refs, String name) {
        SortedSet<Ref> longer = new TreeSet<>();
        for (Ref r : refs) {
            // a reference that already has an attribute is one of many sources, not the thing being stepped into
            longer.add(
                    refs.size() == 1 && r.attribute().length() < 200
                            ? new Ref(r.address(), r.attribute().isEmpty() ? name : r.attribute() + "." + name)
                            : r);
        }
        return longer;
    }
}
