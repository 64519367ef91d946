package dev.vedette.importers.text;

/**
 * A connection that the text states or that follows from it.
 *
 * @param from who initiates
 * @param to who is called
 * @param verb what is done, in base form, or {@code ""}
 * @param inferred concluded from the kinds of the ends rather than stated
 * @param planned not built yet
 * @param sentence number of the sentence
 * @param verbAt token of the verb in it
 * @param position {@code line:column} of the sentence
 * @param evidence the sentence
 */
public record Relation(
        Entity from,
        Entity to,
        String verb,
        String flowVerb,
        double confidence,
        boolean inferred,
        boolean planned,
        int sentence,
        int verbAt,
        String position,
        String evidence) {

    Relation between(Entity one, Entity other) {
        return new Relation(
                one, other, verb, flowVerb, confidence, inferred, planned, sentence, verbAt, position, evidence);
    }
}
