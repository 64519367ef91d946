package dev.vedette.eventing.consume;

import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.deadletter.Burial;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Handles a buried record again, once and without burying it a second time. */
@Singleton
public class SecondTry {
    private final Handlers handlers;
    private final Delivery delivery;

    @Inject
    SecondTry(Handlers handlers, Delivery delivery) {
        this.handlers = handlers;
        this.delivery = delivery;
    }

    /**
     * @param consumer handler it was buried for; every handler of its type when it could not be decoded then
     * @return {@link Outcome#HANDLED} when at least one handler took it, else {@link Outcome#STALE}
     */
    public Outcome run(Incoming record, String consumer) throws Exception {
        Received<?> event = Decoder.decode(record)
                .orElseThrow(() -> new PoisonException("this version does not know events of this type"));
        List<EventHandler<?>> able =
                consumer.equals(Burial.ANY_CONSUMER) ? handlers.of(event.type()) : handlers.of(event.type(), consumer);
        if (able.isEmpty()) {
            throw new PoisonException(
                    "no handler called " + consumer + " takes " + event.type().type());
        }
        Outcome result = Outcome.STALE;
        for (EventHandler<?> handler : able) {
            Outcome outcome = delivery.attempt(handler, record, event);
            result = outcome == Outcome.HANDLED ? outcome : result;
        }
        return result;
    }
}
