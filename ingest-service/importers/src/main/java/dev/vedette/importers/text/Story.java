package dev.vedette.importers.text;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Safeguard;
import java.util.List;

/**
 * What a text says.
 *
 * @param parts that belong to the model, in the order of their first mention
 * @param relations between them
 * @param facts about them, in the order of the text; of two about the same thing the later one counts
 * @param guards controls that are said to be there, planned or missing
 * @param assets information that is spoken of
 * @param musts things that must never be
 * @param dropped parts that are said to be gone
 * @param cuts connections that are said to be gone
 * @param notes oddities for the receipt
 * @param sentences how many were read
 */
public record Story(
        List<Entity> parts,
        List<Relation> relations,
        List<Stated> facts,
        List<Guarded> guards,
        List<Held> assets,
        List<Must> musts,
        List<Entity> dropped,
        List<Cut> cuts,
        List<Receipt.Note> notes,
        int sentences) {

    /**
     * A fact about a part, about a connection when {@code to} is set, or about the system when {@code of} is null.
     *
     * @param confidence below 0.7 it is a guess
     */
    public record Stated(
            Entity of, Entity to, String key, FactValue value, double confidence, String position, String evidence) {}

    /** A control at a part, at a connection when {@code to} is set, or for the whole system when {@code of} is null. */
    public record Guarded(
            Entity of, Entity to, String control, Safeguard.State state, String position, String evidence) {}

    public record Held(String name, Entity holder, List<String> classes, String position, String evidence) {}

    /** A connection that is said to be gone, in either direction. */
    public record Cut(Entity one, Entity other) {}

    public record Must(String statement, String position) {}
}
