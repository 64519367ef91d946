package dev.vedette.eventing.consume;

import dev.vedette.contracts.event.EventType;
import dev.vedette.eventing.EventHandler;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The handlers of this service. */
@Singleton
public class Handlers {
    private final List<EventHandler<?>> all;

    @Inject
    Handlers(@Any Instance<EventHandler<?>> handlers) {
        this.all = List.copyOf(handlers.stream().toList());
    }

    /** Two handlers with one cursor would hide events from each other. */
    void checkNames(@Observes StartupEvent event) {
        Set<String> names = new HashSet<>();
        for (EventHandler<?> handler : all) {
            if (!names.add(handler.consumer())) {
                throw new IllegalStateException("two event handlers are called " + handler.consumer()
                        + "; each needs a name, and so a cursor, of its own");
            }
        }
    }

    /** In the order of their names. */
    public List<EventHandler<?>> of(EventType type) {
        return all.stream()
                .filter(handler -> handler.type() == type)
                .sorted(Comparator.comparing(EventHandler::consumer))
                .toList();
    }

    public List<EventHandler<?>> of(EventType type, String consumer) {
        return of(type).stream()
                .filter(handler -> handler.consumer().equals(consumer))
                .toList();
    }
}
