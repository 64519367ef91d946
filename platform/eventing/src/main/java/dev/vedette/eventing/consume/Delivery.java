package dev.vedette.eventing.consume;

import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.config.EventingConfig;
import dev.vedette.eventing.deadletter.Burial;
import dev.vedette.eventing.deadletter.DeadLetterStore;
import dev.vedette.eventing.retry.Backoff;
import dev.vedette.eventing.retry.Failure;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Brings a record to an end at every handler: handled, dropped as stale, or buried. Takes as long as it takes. */
@Singleton
public class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Handlers handlers;
    private final Handling handling;
    private final DeadLetterStore deadLetters;
    private final Waiting waiting;
    private final DatabaseProbe database;
    private final Backoff backoff;
    private final int defectAttempts;
    private volatile boolean ending;

    @Inject
    Delivery(
            Handlers handlers,
            Handling handling,
            DeadLetterStore deadLetters,
            Waiting waiting,
            DatabaseProbe database,
            EventingConfig config) {
        this.handlers = handlers;
        this.handling = handling;
        this.deadLetters = deadLetters;
        this.waiting = waiting;
        this.database = database;
        this.backoff = Backoff.of(config.retry());
        this.defectAttempts = config.retry().defectAttempts();
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    /** Returns when the record may be acknowledged. */
    public void deliver(Incoming record) throws InterruptedException {
        Optional<Received<?>> event;
        try {
            event = Decoder.decode(record);
        } catch (UndecodableException e) {
            bury(Burial.of(record, Burial.ANY_CONSUMER, "undecodable", e, 1));
            return;
        }
        if (event.isPresent()) {
            for (EventHandler<?> handler : handlers.of(event.get().type())) {
                settle(handler, record, event.get());
            }
        }
    }

    /** One attempt, without waiting and burying; for the replay of a dead letter. */
    public Outcome attempt(EventHandler<?> handler, Incoming record, Received<?> event) throws Exception {
        return handle(handler, record, event);
    }

    // A handler is only ever given events of its own type, and a type has one payload class.
    @SuppressWarnings("unchecked")
    private <T extends Record> Outcome handle(EventHandler<T> handler, Incoming record, Received<?> event)
            throws Exception {
        return handling.handle(handler, record, (Received<T>) event);
    }

    private Outcome settle(EventHandler<?> handler, Incoming record, Received<?> event) throws InterruptedException {
        int defects = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome outcome = handle(handler, record, event);
                waiting.ended(handler.consumer());
                return outcome;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception | StackOverflowError | LinkageError e) {
                Failure failure = Failure.of(e);
                // While the database is away its absence shows in many ways; none of them is the event's fault.
                if (failure == Failure.DEFECT && database.answers()) {
                    defects++;
                }
                if (failure == Failure.POISON || defects >= defectAttempts) {
                    waiting.ended(handler.consumer());
                    String reason = failure == Failure.POISON ? "poison" : "defect";
                    bury(Burial.of(record, handler.consumer(), reason, e, attempt));
                    return Outcome.BURIED;
                }
                waitFor(handler.consumer(), e, attempt);
            }
        }
    }

    /** The dead letter must be there before the partition moves on, therefore this waits for the database as well. */
    private void bury(Burial burial) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                deadLetters.bury(burial);
                waiting.ended(burial.consumer());
                LOG.errorf(
                        "dead letter for %s: %s-%d@%d: %s",
                        burial.consumer(),
                        burial.record().topic(),
                        burial.record().partition(),
                        burial.record().offset(),
                        burial.message());
                return;
            } catch (RuntimeException e) {
                waitFor(burial.consumer(), e, attempt);
            }
        }
    }

    private void waitFor(String consumer, Throwable reason, int attempt) throws InterruptedException {
        if (attempt == 1) {
            LOG.warnf("%s waits and tries again: %s", consumer, reason);
        }
        waiting.began(consumer, reason);
        backoff.pause(attempt, () -> ending);
        if (ending) {
            // the record stays unacknowledged and comes again after the next start
            throw new InterruptedException("the application is ending");
        }
    }
}
