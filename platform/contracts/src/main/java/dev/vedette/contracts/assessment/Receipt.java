package dev.vedette.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an importer did with one source.
 *
 * @param source path or name
 * @param format detected format, e.g. {@code drawio}, or {@code skipped}
 * @param sha256 of the bytes read, hex
 * @param read elements or statements seen
 * @param mapped taken over as stated
 * @param guessed taken over with a guess, each with a note
 * @param dropped left out, each with a note that says why
 * @param notes in the order of the source
 */
public record Receipt(
        String source, String format, String sha256, int read, int mapped, int guessed, int dropped, List<Note> notes) {

    public Receipt {
        notes = List.copyOf(notes);
    }

    /** @param position line:column, JSON pointer or shape id */
    public record Note(Kind kind, String position, String text, double confidence) {}

    /** What happened to the thing a note is about. */
    public enum Kind {
        @JsonProperty("guessed")
        GUESSED,
        @JsonProperty("dropped")
        DROPPED,
        @JsonProperty("warning")
        WARNING,
        @JsonProperty("skipped")
        SKIPPED
    }
}
