/**
 * Creating calls that a client may repeat: {@link dev.vedette.web.idempotency.IdempotencyKeys} keeps the answer of the
 * first call in the same transaction as what it created. Add {@code classpath:db/web} to the Flyway locations.
 */
package dev.vedette.web.idempotency;
