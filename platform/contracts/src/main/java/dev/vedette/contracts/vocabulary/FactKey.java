package dev.vedette.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * One key under which facts are stated.
 *
 * @param key the name used in models and rules
 * @param on element kinds that may carry it: system, component, flow, zone, dataAsset
 * @param kind kind of its value
 * @param values the allowed words, empty when any
 * @param meaning what it says
 * @param question how to ask for it, with {@code {name}} for the element, or {@code ""}
 */
public record FactKey(String key, List<String> on, Kind kind, List<String> values, String meaning, String question) {

    /** Kinds of values, see {@link dev.vedette.contracts.model.FactValue}. */
    public enum Kind {
        @JsonProperty("flag")
        FLAG,
        @JsonProperty("count")
        COUNT,
        @JsonProperty("word")
        WORD,
        @JsonProperty("words")
        WORDS
    }

    public FactKey {
        on = List.copyOf(on);
        values = values == null ? List.of() : List.copyOf(values);
        question = Objects.requireNonNullElse(question, "");
    }
}
