package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The value of a fact: a flag, a number, a word or a set of words. In JSON it is the plain boolean, number, string or
 * array of strings.
 */
public sealed interface FactValue {

    record Flag(@JsonValue boolean value) implements FactValue {
        @Override
        public String text() {
            return value ? "yes" : "no";
        }
    }

    record Count(@JsonValue long value) implements FactValue {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    record Word(@JsonValue String value) implements FactValue {
        public Word {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String text() {
            return value;
        }
    }

    /** A set of words, kept sorted and without repeats. An empty set is a statement: there are none. */
    record Words(@JsonValue List<String> value) implements FactValue {
        public Words {
            value = List.copyOf(new TreeSet<>(value));
        }

        @Override
        public String text() {
            return value.isEmpty() ? "none" : String.join(", ", value);
        }
    }

    /** The value in words a person reads. */
    String text();

    static FactValue of(boolean value) {
        return new Flag(value);
    }

    static FactValue of(long value) {
        return new Count(value);
    }

    static FactValue of(String value) {
        return new Word(value);
    }

    static FactValue of(Collection<String> value) {
        return new Words(List.copyOf(value));
    }

    /** Reads the plain JSON form; anything else is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FactValue read(Object json) {
        return switch (json) {
            case Boolean b -> of(b.booleanValue());
            case Integer i -> of(i.longValue());
            case Long l -> of(l.longValue());
            case String s -> of(s);
            case Collection<?> c -> of(c.stream().map(FactValue::word).toList());
            case null, default ->
                throw new IllegalArgumentException(
                        "a fact value is a boolean, a whole number, a string or a list of strings, not " + json);
        };
    }

    private static String word(Object o) {
        if (o instanceof String s) {
            return s;
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "a list of words holds only strings, not %s", o));
    }
}
