package dev.vedette.importers.d2;

import java.util.List;

/**
 * One statement of a map: a key with a value, or a chain of edges.
 *
 * @param keys one key path, or the ends of a chain of edges
 * @param arrows between the keys, as written
 * @param edge which edge of a chain is meant when the chain only refers to one, else {@code null}
 * @param value what follows the colon
 * @param block what stands in braces, {@code null} when nothing does
 * @param written the words, for evidence
 */
record Statement(
        List<List<String>> keys,
        List<String> arrows,
        EdgeReference edge,
        Value value,
        List<Statement> block,
        String position,
        String written) {

    /** @param path what of the edge is set, e.g. {@code label} */
    record EdgeReference(int index, List<String> path) {}

    sealed interface Value {
        record None() implements Value {}

        /** @param block whether it was written between bars, e.g. as Markdown */
        record Text(String text, boolean block) implements Value {}

        record Items(List<String> items) implements Value {}

        /** @param path of the file, without {@code @} */
        record Import(String path) implements Value {}
    }

    static final Value NONE = new Value.None();

    /** A whole file spread into this place. */
    boolean isSpread() {
        return keys.isEmpty() && value instanceof Value.Import;
    }

    String text() {
        return value instanceof Value.Text t ? t.text() : "";
    }
}
