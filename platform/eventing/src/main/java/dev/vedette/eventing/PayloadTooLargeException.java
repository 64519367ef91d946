package dev.vedette.eventing;

/** The payload does not fit into one record; send a reference instead. */
public class PayloadTooLargeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    PayloadTooLargeException(OutboundEvent event, int size) {
        super(event.type().type() + " of " + event.subject() + " has " + size + " bytes; at most "
                + Outbox.MAX_PAYLOAD_BYTES + " fit into one event, larger content travels by reference");
    }
}
