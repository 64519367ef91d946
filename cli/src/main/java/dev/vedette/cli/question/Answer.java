package dev.vedette.cli.question;

import dev.vedette.contracts.json.Json;

/**
 * What is printed.
 *
 * @param document for programs
 * @param text for people
 */
public record Answer(Object document, String text) {

    /** The formats of an answer, by the names people give. */
    public enum Format {
        table,
        json
    }

    public String in(Format format) {
        return format == Format.json ? Json.pretty(document) : text;
    }
}
