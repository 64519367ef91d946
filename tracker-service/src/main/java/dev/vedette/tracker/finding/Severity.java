package dev.vedette.tracker.finding;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Severities, weakest first. */
public enum Severity {
    @JsonProperty("low")
    @JsonAlias("LOW")
    LOW,
    @JsonProperty("medium")
    @JsonAlias("MEDIUM")
    MEDIUM,
    @JsonProperty("high")
    @JsonAlias("HIGH")
    HIGH,
    @JsonProperty("critical")
    @JsonAlias("CRITICAL")
    CRITICAL;

    /** Lenient: an unknown word counts as low, so that a new catalogue cannot stop the consumer. */
    public static Severity of(String word) {
        for (Severity s : values()) {
            if (s.word().equals(word)) {
                return s;
            }
        }
        return LOW;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
