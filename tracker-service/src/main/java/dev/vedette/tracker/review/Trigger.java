package dev.vedette.tracker.review;

import dev.vedette.contracts.event.ChangeObserved.Kind;
import java.util.Locale;

/** The nine classes of change after which somebody should look, and the calendar. */
public enum Trigger {
    TOOLS,
    IDENTITY,
    INSTRUCTIONS,
    MODELS,
    MEMORY,
    OVERSIGHT,
    ORCHESTRATION,
    CONSEQUENCES,
    DETECTION,
    CALENDAR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trigger of(Kind kind) {
        return switch (kind) {
            case TOOL -> TOOLS;
            case IDENTITY -> IDENTITY;
            case PROMPT -> INSTRUCTIONS;
            case MODEL -> MODELS;
            case DATA, MEMORY -> MEMORY;
            case OVERSIGHT -> OVERSIGHT;
            case DEPLOY, ARCHITECTURE -> ORCHESTRATION;
            case FLAG -> CONSEQUENCES;
            case BEHAVIOUR, INTEL -> DETECTION;
        };
    }
}
