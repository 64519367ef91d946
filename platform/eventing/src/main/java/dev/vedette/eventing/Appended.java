package dev.vedette.eventing;

import java.util.UUID;

/**
 * What the outbox gave an event.
 *
 * @param id UUIDv7; the CloudEvents id, the same on every send
 * @param sequence number within the subject, from 1
 */
public record Appended(UUID id, long sequence) {}
