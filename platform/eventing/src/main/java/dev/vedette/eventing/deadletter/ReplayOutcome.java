package dev.vedette.eventing.deadletter;

/**
 * How the replay of a dead letter went.
 *
 * @param resolved whether it is closed now
 * @param message handled, stale (a newer event of the subject had been handled already), or why it failed again
 */
public record ReplayOutcome(boolean resolved, String message) {}
