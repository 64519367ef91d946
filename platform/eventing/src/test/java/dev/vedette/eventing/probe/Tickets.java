package dev.vedette.eventing.probe;

import dev.vedette.contracts.event.EventType;
import dev.vedette.contracts.event.TicketChanged;
import dev.vedette.eventing.OutboundEvent;

/** Events to send. */
public final class Tickets {
    public static final String TENANT = "default";

    private Tickets() {}

    public static OutboundEvent event(String system, String subject, String state, String message) {
        TicketChanged payload = new TicketChanged(
                subject, system, "finding-1", "connection-1", "demo", state, null, null, null, null, message);
        return new OutboundEvent(
                EventType.TICKET_CHANGED, TENANT, system, subject, payload, "cause-of-" + subject, "correlation-1");
    }

    public static OutboundEvent event(String system, String subject) {
        return event(system, subject, "LINKED", "hello");
    }
}
