package dev.vedette.tracker.decision;

import dev.vedette.tracker.finding.Severity;
import dev.vedette.web.problem.ProblemException;
import java.time.LocalDate;

/** What a decision must have, by severity. */
final class Rules {
    private Rules() {}

    /** Longest acceptance in days. */
    static int longest(Severity s) {
        return switch (s) {
            case CRITICAL -> 30;
            case HIGH -> 90;
            case MEDIUM -> 180;
            case LOW -> 365;
        };
    }

    /** High and critical risks are not accepted by one person alone. */
    static boolean fourEyes(DecisionKind kind, Severity s) {
        return kind == DecisionKind.ACCEPT && s.atLeast(Severity.HIGH);
    }

    static void check(
            DecisionKind kind, Severity severity, String owner, String reason, LocalDate expires, LocalDate today) {
        require(reason, "reason", "Say why, for whoever reads it in a year.");
        if (kind != DecisionKind.FALSE_POSITIVE) {
            require(owner, "owner", "Name the person who answers for it.");
        }
        if (kind == DecisionKind.ACCEPT || kind == DecisionKind.PLAN) {
            if (expires == null) {
                throw ProblemException.invalid(
                        "A decision of this kind needs a day on which it ends.",
                        "expiresOn",
                        "At most " + longest(severity) + " days from now for severity " + severity.word() + ".");
            }
            if (!expires.isAfter(today) || expires.isAfter(today.plusDays(longest(severity)))) {
                throw ProblemException.invalid(
                        "The end lies outside what severity " + severity.word() + " allows.",
                        "expiresOn",
                        "Between tomorrow and " + today.plusDays(longest(severity)) + ".");
            }
        }
    }

    private static void require(String value, String where, String whatToDo) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalid("The " + where + " is missing.", where, whatToDo);
        }
    }
}
