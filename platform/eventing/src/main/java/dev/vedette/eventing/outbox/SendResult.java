package dev.vedette.eventing.outbox;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param confirmed positions of rows that are in Kafka and have no failed earlier row of the same system
 * @param failure the first failure, or {@code null}
 */
record SendResult(List<Long> confirmed, Exception failure) {}
