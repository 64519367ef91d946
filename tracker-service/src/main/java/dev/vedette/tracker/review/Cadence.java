package dev.vedette.tracker.review;

import java.time.Duration;

/** How often and how soon, by criticality of the system. */
final class Cadence {
    private Cadence() {}

    /** @param days what the owner of the system said; 0 leaves it to the criticality */
    static Duration between(int days, String criticality) {
        return days > 0
                ? Duration.ofDays(days)
                : Duration.ofDays(
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
