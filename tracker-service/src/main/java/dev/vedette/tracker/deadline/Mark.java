package dev.vedette.tracker.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A point on a clock at which somebody is told. Of several that were passed at once only the last is told.
 *
 * @param name tells the marks of one clock apart
 */
public record Mark(String name, Stage stage, Audience audience) {

    /** What the mark means. */
    public enum Stage {
        WARNING,
        EXPIRED,
        BREACHED,
        ESCALATED
    }

    /** Who must know. */
    public enum Audience {
        OWNER,
        TEAM,
        RISK_OWNER
    }

    /** A clock people work against: a warning when a quarter is left, then owner, team and risk owner in turn. */
    public static Optional<Mark> ofWork(Instant from, Instant due, Instant now) {
        Duration quarter = Duration.between(from, due).dividedBy(4);
        if (!now.isBefore(due.plus(quarter.multipliedBy(2)))) {
            return Optional.of(new Mark("risk-owner", Stage.ESCALATED, Audience.RISK_OWNER));
        }
        if (!now.isBefore(due.plus(quarter))) {
            return Optional.of(new Mark("team", Stage.ESCALATED, Audience.TEAM));
        }
        if (!now.isBefore(due)) {
            return Optional.of(new Mark("due", Stage.BREACHED, Audience.OWNER));
        }
        return now.isBefore(due.minus(quarter))
                ? Optional.empty()
                : Optional.of(new Mark("warning", Stage.WARNING, Audience.OWNER));
    }

    /** Something that ends by itself: warnings so many days before, the longest first, then the end. */
    public static Optional<Mark> ofEnd(Instant end, Instant now, int... days) {
        if (!now.isBefore(end)) {
            return Optional.of(new Mark("end", Stage.EXPIRED, Audience.OWNER));
        }
        Mark last = null;
        for (int d : days) {
            if (!now.isBefore(end.minus(Duration.ofDays(d)))) {
                last = new Mark(d + " days", Stage.WARNING, Audience.OWNER);
            }
        }
        return Optional.ofNullable(last);
    }
}
