package dev.vedette.eventing;

import dev.vedette.contracts.event.EventType;

/**
 * Consumes one type of event. Implementations are CDI beans ({@code @ApplicationScoped}); the {@link Dispatcher} finds
 * them by type.
 *
 * <p>Failures: {@link PoisonException} puts the event into the dead letters at once. What passes by itself (database
 * gone, lock, timeout, {@link java.io.IOException}) is tried again for ever while the channel waits. Anything else is tried
 * a few times and then becomes a dead letter as well, so that a defect of ours cannot block a partition.
 */
public interface EventHandler<T extends Record> {

    /** Lasting name of the cursor, unique within the service, such as {@code analysis.judge}. */
    String consumer();

    EventType type();

    /**
     * Outside any transaction: pure or slow work such as judging or fetching. May run more than once for one event.
     *
     * @return what to commit, never {@code null}
     */
    Action prepare(Received<T> event) throws Exception;
}
