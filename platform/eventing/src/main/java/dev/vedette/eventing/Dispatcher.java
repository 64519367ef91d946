package dev.vedette.eventing;

import dev.vedette.eventing.consume.Delivery;
import dev.vedette.eventing.consume.Incoming;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * What incoming channels hand their messages to:
 *
 * <pre>{@code
 * @Incoming("model")
 * CompletionStage<Void> model(Message<byte[]> message) {
 *     return dispatcher.dispatch(message);
 * }
 * }</pre>
 *
 * Not {@code @Blocking}, not {@code @Transactional}: the dispatcher does its work on a worker thread and opens one
 * transaction for each handler. The channel gives it one message at a time, so while an event waits for an outage to end,
 * the channel waits with it.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Delivery delivery;

    @Inject
    Dispatcher(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Completes when every handler of the event has committed, dropped or buried it, and it is acknowledged. */
    public CompletionStage<Void> dispatch(Message<byte[]> message) {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        Incoming record = Incoming.of(message);
        Infrastructure.getDefaultWorkerPool().execute(() -> deliver(record, settled));
        return settled.thenCompose(done -> message.ack());
    }

    private void deliver(Incoming record, CompletableFuture<Void> settled) {
        try {
            delivery.deliver(record);
            settled.complete(null);
        } catch (InterruptedException e) {
            // the application ends; neither acknowledged nor refused, the record comes again after the next start
            LOG.debugf("left for the next start: %s-%d@%d", record.topic(), record.partition(), record.offset());
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // not one of a handler: those are dealt with. The channel fails, liveness says so, the process is started
            // anew
            settled.completeExceptionally(e);
        }
    }
}
