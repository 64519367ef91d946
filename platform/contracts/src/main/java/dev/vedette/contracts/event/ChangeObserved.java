package dev.vedette.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A production change, normalised and bound to an element of the model.
 *
 * @param changeId lasting id of the change; the subject
 * @param systemId the record key
 * @param kind what sort of change
 * @param element component id it is bound to, or {@code null} for the whole system
 * @param elementName the name the source of the event used
 * @param live whether it is in production already
 * @param actor who or what did it, or {@code null}
 * @param occurredAt ISO-8601 instant
 * @param statement the change in plain words; folded into the model as observed text when {@code facts} is empty
 * @param facts observed facts to fold into the model
 * @param before state before, as the source told it, or {@code null}
 * @param after state after, as the source told it, or {@code null}
 */
public record ChangeObserved(
        String changeId,
        String systemId,
        Kind kind,
        String element,
        String elementName,
        boolean live,
        String actor,
        String occurredAt,
        String statement,
        List<ObservedFact> facts,
        JsonNode before,
        JsonNode after) {

    public enum Kind {
        PROMPT,
        MODEL,
        TOOL,
        DEPLOY,
        FLAG,
        DATA,
        BEHAVIOUR,
        INTEL,
        ARCHITECTURE,
        IDENTITY,
        MEMORY,
        OVERSIGHT
    }

    /**
     * @param element component id; {@code new:<type>} makes a component named {@code value} of that type if there is
     *     none, joined to {@link ChangeObserved#element}
     * @param key fact key of the vocabulary, or {@code control:<catalogue id>} with a state of a safeguard as the value
     */
    public record ObservedFact(
            String element,
            String key,
            @JsonProperty("value") JsonNode value) {}

    public ChangeObserved {
        Objects.requireNonNull(changeId, "changeId");
        Objects.requireNonNull(systemId, "systemId");
        Objects.requireNonNull(kind, "kind");
        facts = facts == null ? List.of() : List.copyOf(facts);
    }
}
