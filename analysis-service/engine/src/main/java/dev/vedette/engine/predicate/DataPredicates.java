package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import java.util.List;
import java.util.Set;

/** What can be said of data and of models as products of data. */
final class DataPredicates {

    static final Set<String> SENSITIVE =
            Set.of("confidential", "personal", "special", "phi", "pan", "credentials", "ip", "licensed");
    static final Set<String> PERSONAL = Set.of("personal", "special", "phi", "pan");
    private static final int CLASSES = Landscape.key("dataClasses");

    private DataPredicates() {}

    static List<Named> all() {
        return List.of(
                classes("sensitive", SENSITIVE, "{0} holds or carries sensitive data", "confidential"),
                classes("personal", PERSONAL, "{0} holds or carries personal data", "personal"),
                new Named(
                        "trainedHere",
                        1,
                        Set.of("modelTrainedBy"),
                        "{0} is trained or fine-tuned here",
                        (l, m, b) -> l.training().here(m),
                        DataPredicates::trainedBecause));
    }

    private static Named classes(String name, Set<String> words, String meaning, String typical) {
        return new Named(
                name,
                1,
                Set.of("dataClasses"),
                meaning,
                (l, x, b) -> l.has(x, CLASSES, words),
                (l, x, b, truth) -> switch (truth) {
                    case TRUE -> Answers.yes(Answers.stated(l, x, "dataClasses"));
                    case FALSE -> Answers.no("", x, "dataClasses", FactValue.of(List.of(typical)));
                    case UNKNOWN -> Answers.unknown("", x, "dataClasses", FactValue.of(List.of(typical)));
                });
    }

    private static Explanation trainedBecause(Landscape l, int m, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> Answers.yes(Answers.stated(l, m, "modelTrainedBy"));
            case FALSE ->
                Answers.no(
                        l.index().name(m) + " is trained by its supplier, not here",
                        m,
                        "modelTrainedBy",
                        FactValue.of("fine-tuned"));
            case UNKNOWN -> Answers.unknown("", m, "modelTrainedBy", FactValue.of("self"));
        };
    }
}
