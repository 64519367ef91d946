package dev.vedette.tracker.review;

import java.time.Duration;

/** How often and how soon, by criticality of the system. */
final class Clocks {
    private Clocks() {}

    static Duration cadence(String criticality) {
        return Duration.ofDays(
                switch (criticality == null ? "medium" : criticality) {
                    case "critical" -> 30;
                    case "high" -> 90;
                    case "low" -> 365;
                    default -> 180;
                });
    }

    static Duration due(String criticality) {
        return Duration.ofDays(
                switch (criticality == null ? "medium" : criticality) {
                    case "critical" -> 7;
                    case "high" -> 30;
                    case "low" -> 180;
                    default -> 90;
                });
    }
}
