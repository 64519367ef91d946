package dev.vedette.eventing.probe;

import dev.vedette.eventing.Dispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

@ApplicationScoped
public class ProbeChannels {
    private final Dispatcher dispatcher;

    @Inject
    ProbeChannels(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Incoming("tickets")
    CompletionStage<Void> tickets(Message<byte[]> message) {
        return dispatcher.dispatch(message);
    }
}
