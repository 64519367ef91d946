package dev.vedette.eventing.probe;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.TicketChanged;
import dev.vedette.eventing.Action;
import dev.vedette.eventing.EventHandler;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.Received;
import dev.vedette.eventing.TransientException;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes one row for each event it commits, unless the event's state tells it to fail. */
@ApplicationScoped
public class ProbeHandler implements EventHandler<TicketChanged> {
    /** States of a {@link TicketChanged} that make the handler fail for as long as {@link #heal()} has not been called. */
    public static final String POISON = "POISON";

    public static final String DEFECT = "DEFECT";
    public static final String TRANSIENT = "TRANSIENT";

    private final HandledTable table;
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, Received<TicketChanged>> seen = new ConcurrentHashMap<>();
    private volatile boolean healed;

    @Inject
    ProbeHandler(HandledTable table) {
        this.table = table;
    }

    @Override
    public String consumer() {
        return "probe.tickets";
    }

    @Override
    public EventType type() {
        return EventType.TICKET_CHANGED;
    }

    @Override
    public Action prepare(Received<TicketChanged> event) {
        attempts.computeIfAbsent(event.subject(), s -> new AtomicInteger()).incrementAndGet();
        seen.put(event.id(), event);
        if (!healed) {
            failAsTold(event.payload().state());
        }
        String trace = Span.current().getSpanContext().getTraceId();
        return () -> table.add(event, trace);
    }

    private static void failAsTold(String state) {
        switch (state) {
            case POISON -> throw new PoisonException("told to refuse");
            case DEFECT -> throw new IllegalStateException("told to fail");
            case TRANSIENT -> throw new TransientException("told to wait");
            default -> {
                // an ordinary event
            }
        }
    }

    public void heal() {
        healed = true;
    }

    public void fallIll() {
        healed = false;
    }

    public int attempts(String subject) {
        AtomicInteger count = attempts.get(subject);
        return count == null ? 0 : count.get();
    }

    public Received<TicketChanged> seen(String id) {
        return seen.get(id);
    }
}
