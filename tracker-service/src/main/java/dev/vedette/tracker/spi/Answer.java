package dev.vedette.tracker.spi;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What became of one request. */
public sealed interface Answer<T> {

    /** It is done. */
    record Done<T>(T value) implements Answer<T> {}

    /** The tracker refuses and will refuse again until something is changed. */
    record Refused<T>(int status, String message, Map<String, String> fields) implements Answer<T> {
        public Refused {
            fields = Map.copyOf(fields);
        }

        /** The tracker's own words, with the fields they are about. */
        public String text() {
            StringBuilder out = new StringBuilder(message == null ? "" : message);
            fields.forEach((field, why) -> out.append(out.isEmpty() ? "" : " · ")
                    .append(field)
                    .append(": ")
                    .append(why));
            return out.isEmpty() ? "refused with HTTP " + status : out.toString();
        }
    }

    /** The item is not there, or no longer visible to us. */
    record Missing<T>() implements Answer<T> {}

    /** Surely not done: come back later. */
    record Throttled<T>(Instant until, Scope scope, String reason) implements Answer<T> {}

    /** Somebody else changed the item in between; read it again. */
    record Conflict<T>() implements Answer<T> {}

    /** The credentials are no good (any more). */
    record Denied<T>(String message) implements Answer<T> {}

    /** The tracker removed the interface this adapter speaks. */
    record Outdated<T>(String message) implements Answer<T> {}

    /** Nobody knows whether it was done. */
    record Lost<T>(String why) implements Answer<T> {}

    /** How far a request for patience reaches. */
    enum Scope {
        CONNECTION,
        CALLS,
        ITEM
    }

    /** Carries what is not a success over to another type. */
    @SuppressWarnings("unchecked")
    default <R> Answer<R> map(Function<T, R> value) {
        return this instanceof Done<T>(T v) ? new Done<>(value.apply(v)) : (Answer<R>) this;
    }

    default boolean done() {
        return this instanceof Done<T>;
    }
}
