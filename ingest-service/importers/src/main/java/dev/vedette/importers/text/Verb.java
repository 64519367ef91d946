package dev.vedette.importers.text;

/**
 * A verb of a sentence.
 *
 * @param at token
 * @param lemma base form
 * @param frame what it does with its objects
 */
record Verb(int at, String lemma, Frame frame, boolean passive, boolean negated) {

    enum Frame {
        CALL,
        SEND,
        READ,
        SHOW,
        HAVE,
        RUN,
        PLACE,
        NONE
    }
}
