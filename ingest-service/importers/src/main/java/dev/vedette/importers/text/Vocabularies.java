package dev.vedette.importers.text;

import dev.vedette.contracts.vocabulary.Vocabulary;

/** Short questions to the vocabulary. */
final class Vocabularies {

    private Vocabularies() {}

    static boolean model(String type) {
        return Vocabulary.standard().isA(type, "model") || Vocabulary.standard().isA(type, "model-endpoint");
    }
}
