package dev.vedette.engine.condition;

/** Three-valued truth after Kleene: what is not stated is unknown, never false. */
public enum Tri {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Tri of(boolean value) {
        return value ? TRUE : FALSE;
    }

    public Tri and(Tri other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Tri or(Tri other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Tri not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
