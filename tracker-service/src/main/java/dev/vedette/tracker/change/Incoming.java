package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.event.ChangeObserved;
import java.time.Instant;
import java.util.List;

/**
 * A change as a source told it, before it is bound.
 *
 * @param sourceEvent id of the delivery within {@code source}: the same again is the same change
 * @param systemId where the source said so, or {@code null}
 * @param bindingKind what sort of name {@code elementName} is, e.g. {@code langfuse.prompt}
 * @param elementName the source's own name of the thing, or {@code null} for the whole system
 * @param element component id where the source knew it, or {@code null}
 */
public record Incoming(
        String source,
        String sourceEvent,
        String type,
        String systemId,
        String bindingKind,
        String elementName,
        String element,
        ChangeObserved.Kind kind,
        boolean live,
        String actor,
        Instant occurredAt,
        String statement,
        List<ChangeObserved.ObservedFact> facts,
        JsonNode before,
        JsonNode after) {

    public Incoming {
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    Incoming of(String system) {
        return new Incoming(
                source,
                sourceEvent,
                type,
                system,
                bindingKind,
                elementName,
                element,
                kind,
                live,
                actor,
                occurredAt,
                statement,
                facts,
                before,
                after);
    }
}
