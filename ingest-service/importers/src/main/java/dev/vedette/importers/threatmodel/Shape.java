package dev.vedette.importers.threatmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Typed;
import dev.vedette.importers.spi.Draft;
import java.util.TreeMap;

/** Small words the three formats share. */
final class Shape {

    static final double STATED = 0.95;

    private Shape() {}

    /** What a format's own kind of element says; weak, because people name things better than tools type them. */
    static Typed hint(String type, double confidence) {
        return new Typed(type, confidence, new TreeMap<>());
    }

    /** What a free type word such as {@code web-service} or {@code postgresql} says. */
    static Typed word(String word, Typed otherwise) {
        Typed typed = LabelType.of(Labels.clean(word).replace('-', ' ').replace('_', ' '));
        return typed.known() ? new Typed(typed.type(), Math.min(0.75, typed.confidence()), typed.facts()) : otherwise;
    }

    static String text(JsonNode node, String key) {
        return Labels.clean(node.path(key).asText(""));
    }

    static Provenance by(Draft draft, String pointer, String evidence) {
        return new Provenance(
                Origin.DECLARED, STATED, draft.source(), pointer, Labels.clean(evidence), draft.extractor());
    }

    static void fact(Draft.Part part, String key, FactValue value, Draft draft, String pointer) {
        if (part != null) {
            part.fact(key, value, by(draft, pointer, key + ": " + value.text()));
        }
    }

    static void fact(Draft.Link link, String key, FactValue value, Draft draft, String pointer) {
        link.fact(key, value, by(draft, pointer, key + ": " + value.text()));
    }
}
