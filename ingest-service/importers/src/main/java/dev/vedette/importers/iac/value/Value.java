package dev.vedette.importers.iac.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A value with what it was computed from.
 *
 * <p>{@link #refs} are the references of this node alone; {@link Refs#deep} adds those of what is inside.
 * {@link #secret} says that the value must not be shown anywhere.
 */
public sealed interface Value {

    Value NULL = new Null(Refs.NONE);
    Value UNKNOWN = new Unknown(Refs.NONE, false);

    SortedSet<Ref> refs();

    boolean secret();

    /** The same value that also depends on {@code more}. */
    Value with(SortedSet<Ref> more, boolean secretToo);

    /** @param whole whether all of it is known; else unknown parts stand in it as <code>${reference}</code> */
    record Text(String literal, boolean whole, SortedSet<Ref> refs, boolean secret) implements Value {
        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Text(literal, whole, Refs.union(refs, more), secret || secretToo);
        }
    }

    record Num(BigDecimal number, SortedSet<Ref> refs, boolean secret) implements Value {
        private static final int MOST_DIGITS = 400;
        private static final BigDecimal LARGEST = BigDecimal.TEN.pow(MOST_DIGITS);

        public Num {
            number = bounded(number);
        }

        /** A few characters can write a number with a billion digits; written out or added to, it takes all memory. */
        public static BigDecimal bounded(BigDecimal n) {
            long digits = (long) n.precision() - n.scale();
            if (digits > MOST_DIGITS) {
                return n.signum() < 0 ? LARGEST.negate() : LARGEST;
            }
            return digits < -MOST_DIGITS || n.scale() > 2 * MOST_DIGITS ? BigDecimal.ZERO : n;
        }

        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Num(number, Refs.union(refs, more), secret || secretToo);
        }
    }

    record Bool(boolean value, SortedSet<Ref> refs, boolean secret) implements Value {
        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Bool(value, Refs.union(refs, more), secret || secretToo);
        }
    }

    record Null(SortedSet<Ref> refs) implements Value {
        @Override
        public boolean secret() {
            return false;
        }

        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Null(Refs.union(refs, more));
        }
    }

    record Items(List<Value> items, SortedSet<Ref> refs, boolean secret) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Items(items, Refs.union(refs, more), secret || secretToo);
        }
    }

    /** @param at where each field stands, {@code line:column}; fields without a place are missing */
    record Fields(Map<String, Value> fields, Map<String, String> at, SortedSet<Ref> refs, boolean secret)
            implements Value {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            at = Map.copyOf(at);
        }

        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Fields(fields, at, Refs.union(refs, more), secret || secretToo);
        }
    }

    record Unknown(SortedSet<Ref> refs, boolean secret) implements Value {
        @Override
        public Value with(SortedSet<Ref> more, boolean secretToo) {
            return new Unknown(Refs.union(refs, more), secret || secretToo);
        }
    }

    static Value of(String text) {
        return new Text(text, true, Refs.NONE, false);
    }

    static Value of(boolean value) {
        return new Bool(value, Refs.NONE, false);
    }

    static Value of(long value) {
        return new Num(BigDecimal.valueOf(value), Refs.NONE, false);
    }

    static Value of(List<? extends Value> items) {
        return new Items(new ArrayList<>(items), Refs.NONE, false);
    }

    static Value of(Map<String, ? extends Value> fields) {
        return new Fields(new LinkedHashMap<>(fields), Map.of(), Refs.NONE, false);
    }

    static Value reference(Ref ref) {
        return new Unknown(Refs.of(ref), false);
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    /** Whether neither it nor anything inside is unknown. */
    default boolean isKnown() {
        return switch (this) {
            case Text t -> t.whole();
            case Num n -> true;
            case Bool b -> true;
            case Null n -> true;
            case Items i -> i.items().stream().allMatch(Value::isKnown);
            case Fields f -> f.fields().values().stream().allMatch(Value::isKnown);
            case Unknown u -> false;
        };
    }

    /**
     * What stands at a path such as {@code vpc_config.subnet_ids}. A list on the way stands for its members: the first
     * member that has the rest of the path gives the value. Never {@code null}; absent is {@link Optional#empty}.
     */
    default Optional<Value> get(String path) {
        List<Value> found = all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** All values at a path, through every member of the lists on the way; nulls are left out. */
    default List<Value> all(String path) {
        List<Value> found = new ArrayList<>();
        Paths.collect(this, path, found);
        return found;
    }

    /** The text of a scalar; empty for null, lists, maps, unknown. Partly known text keeps its placeholders. */
    default Optional<String> text() {
        return switch (this) {
            case Text t -> Optional.of(t.literal());
            case Num n -> Optional.of(n.number().stripTrailingZeros().toPlainString());
            case Bool b -> Optional.of(Boolean.toString(b.value()));
            case Null n -> Optional.empty();
            case Items i -> Optional.empty();
            case Fields f -> Optional.empty();
            case Unknown u -> Optional.empty();
        };
    }

    default Optional<String> text(String path) {
        return get(path).flatMap(Value::text);
    }

    /** A boolean, also when it is written as text. */
    default Optional<Boolean> flag(String path) {
        return text(path)
                .flatMap(s -> s.equalsIgnoreCase("true")
                        ? Optional.of(true)
                        : s.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty());
    }
}
