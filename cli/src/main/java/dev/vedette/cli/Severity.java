package dev.vedette.cli;

import java.util.Locale;

/** Severities of findings, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
