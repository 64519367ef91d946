package dev.vedette.contracts.event;

/**
 * A clock that somebody answers for has come to a mark: time is running out, has run out, or has been out for long.
 *
 * @param deadlineId {@code <kind>:<id of what it is about>}; the subject
 * @param kind finding, review, decision, evidence or credential
 * @param about id of what the clock belongs to
 * @param stage warning (time is left), expired (it ended by itself), breached or escalated (people are late)
 * @param audience owner, team or risk-owner
 * @param dueAt ISO-8601 instant
 * @param daysLeft whole days; negative once it is over
 * @param message in words for people
 */
public record DeadlineReached(
        String deadlineId,
        String systemId,
        String kind,
        String about,
        String stage,
        String audience,
        String dueAt,
        long daysLeft,
        String message) {}
