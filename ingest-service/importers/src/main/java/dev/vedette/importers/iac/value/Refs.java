package dev.vedette.importers.iac.value;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of references, sorted and bounded: a value that depends on everything tells nothing. */
public final class Refs {
    public static final SortedSet<Ref> NONE = Collections.emptySortedSet();
    static final int MAX = 500;

    private Refs() {}

    public static SortedSet<Ref> of(Ref ref) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(Collections.singleton(ref)));
    }

    public static SortedSet<Ref> union(SortedSet<Ref> a, SortedSet<Ref> b) {
        if (a.isEmpty() || a.equals(b)) {
            return b;
        }
        if (b.isEmpty() || a.size() >= MAX) {
            return a;
        }
        SortedSet<Ref> all = new TreeSet<>(a);
        all.addAll(b);
        return Collections.unmodifiableSortedSet(all);
    }

    /** All references in a tree of values. */
    public static SortedSet<Ref> deep(Value value) {
        SortedSet<Ref> all = new TreeSet<>();
        collect(value, all);
        return Collections.unmodifiableSortedSet(all);
    }

    public static SortedSet<Ref> deep(Collection<Value> values) {
        SortedSet<Ref> all = new TreeSet<>();
        values.forEach(v -> collect(v, all));
        return Collections.unmodifiableSortedSet(all);
    }

    private static void collect(Value value, SortedSet<Ref> into) {
        if (into.size() > MAX) {
            return;
        }
        into.addAll(value.refs());
        switch (value) {
            case Value.Items items -> items.items().forEach(v -> collect(v, into));
            case Value.Fields fields -> fields.fields().values().forEach(v -> collect(v, into));
            case Value.Text t -> {}
            case Value.Num n -> {}
            case Value.Bool b -> {}
            case Value.Null n -> {}
            case Value.Unknown u -> {}
        }
    }
}
