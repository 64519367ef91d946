package dev.vedette.contracts.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a statement came to be known, strongest claim about the running system last. */
public enum Origin {
    /** Concluded by a rule from other statements; a person may want to confirm it. */
    @JsonProperty("inferred")
    INFERRED,
    /** Written by somebody in a source. */
    @JsonProperty("declared")
    DECLARED,
    /** Given as the answer to a question. */
    @JsonProperty("answered")
    ANSWERED,
    /** Seen in production. */
    @JsonProperty("observed")
    OBSERVED
}
