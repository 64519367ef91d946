package dev.vedette.eventing.outbox;

import java.util.List;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param confirmed positions of rows that are in Kafka and have no failed earlier row of the same system
 * @param failedSystems systems with a row that could not be sent
 * @param failure the first failure, or {@code null}
 */
record SendResult(List<Long> confirmed, Set<String> failedSystems, Exception failure) {}
