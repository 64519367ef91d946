package dev.vedette.ingest.change;

import dev.vedette.eventing.Dispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
class ChangeChannel {
    private final Dispatcher dispatcher;

    ChangeChannel(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("change")
    CompletionStage<Void> change(Message<byte[]> message) {
        return dispatcher.dispatch(message);
    }
}
