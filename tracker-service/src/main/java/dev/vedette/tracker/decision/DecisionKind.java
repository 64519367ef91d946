package dev.vedette.tracker.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be decided. */
public enum DecisionKind {
    @JsonProperty("accept")
    ACCEPT("accept", "accepted"),
    @JsonProperty("false-positive")
    FALSE_POSITIVE("false-positive", "false-positive"),
    @JsonProperty("transfer")
    TRANSFER("transfer", "transferred"),
    @JsonProperty("plan")
    PLAN("plan", "planned");

    private final String word;
    private final String reviewState;

    DecisionKind(String word, String reviewState) {
        this.word = word;
        this.reviewState = reviewState;
    }

    public String word() {
        return word;
    }

    String reviewState() {
        return reviewState;
    }

    static DecisionKind of(String word) {
        for (DecisionKind k : values()) {
            if (k.word.equals(word)) {
                return k;
            }
        }
        throw new IllegalArgumentException("unknown kind of decision " + word);
    }
}
