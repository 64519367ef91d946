package dev.vedette.analysis.judge;

import dev.vedette.eventing.Dispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class ModelChannel {
    private final Dispatcher dispatcher;

    ModelChannel(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("model")
    CompletionStage<Void> model(Message<byte[]> message) {
        return dispatcher.dispatch(message);
    }
}
