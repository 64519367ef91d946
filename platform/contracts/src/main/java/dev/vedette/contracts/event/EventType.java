package dev.vedette.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/** Every event that can be sent: its CloudEvents type, its topic and its payload. */
public enum EventType {
    MODEL_REVISED("dev.vedette.model.revised.v1", Topic.MODEL, ModelRevised.class),
    FINDING_CHANGED("dev.vedette.finding.changed.v1", Topic.FINDING, FindingChanged.class),
    ASSESSMENT_COMPLETED("dev.vedette.assessment.completed.v1", Topic.FINDING, AssessmentCompleted.class),
    CATALOGUE_CHANGED("dev.vedette.catalogue.changed.v1", Topic.FINDING, CatalogueChanged.class),
    CHANGE_OBSERVED("dev.vedette.change.observed.v1", Topic.CHANGE, ChangeObserved.class),
    TICKET_CHANGED("dev.vedette.ticket.changed.v1", Topic.TICKET, TicketChanged.class),
    DEADLINE_REACHED("dev.vedette.deadline.reached.v1", Topic.TICKET, DeadlineReached.class);

    private final String type;
    private final Topic topic;
    private final Class<? extends Record> payload;

    EventType(String type, Topic topic, Class<? extends Record> payload) {
        this.type = type;
        this.topic = topic;
        this.payload = payload;
    }

    /** The CloudEvents {@code type} attribute. */
    public String type() {
        return type;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Record> payload() {
        return payload;
    }

    public static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(t -> t.type.equals(type)).findFirst();
    }
}
