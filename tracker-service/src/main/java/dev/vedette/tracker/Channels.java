package dev.vedette.tracker;

import dev.vedette.eventing.Dispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The topics this service listens to. */
@ApplicationScoped
class Channels {
    private final Dispatcher dispatcher;

    Channels(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("finding")
    CompletionStage<Void> finding(Message<byte[]> message) {
        return dispatcher.dispatch(message);
    }

    @Incoming("model")
    CompletionStage<Void> model(Message<byte[]> message) {
        return dispatcher.dispatch(message);
    }
}
