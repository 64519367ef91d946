package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Zone;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be said of models that classify, score or generate. */
final class ModelPredicates {

    private static final int TASK = Landscape.key("task");
    private static final int PUBLIC = Landscape.key("publicSource");
    private static final Set<String> PREDICTING =
            Set.of("classification", "detection", "recognition", "scoring", "forecasting", "ranking");
    private static final Set<String> DEVICES =
            Set.of("phone", "device", "laptop", "mobile", "edge", "endpoint", "desktop");

    /** In the name of a model of which nothing else is said: it writes, it does not decide. */
    private static final Set<String> WRITING = Set.of(
            "code",
            "coding",
            "language",
            "text",
            "chat",
            "story",
            "draft",
            "writing",
            "translation",
            "summary",
            "generative");

    private ModelPredicates() {}

    static List<Named> all() {
        return List.of(
                new Named(
                        "decides",
                        1,
                        Set.of("task"),
                        "{0} decides among outcomes",
                        (l, m, b) -> Tri.of(predictive(l, m)),
                        Named.PLAIN),
                new Named(
                        "onDevice",
                        1,
                        Set.of(),
                        "{0} runs on a device of somebody else",
                        (l, m, b) -> Tri.of(onDevice(l, m)),
                        Named.PLAIN),
                new Named(
                        "holdsModel",
                        1,
                        Set.of("artifactFormat"),
                        "{0} keeps model files",
                        (l, s, b) -> Tri.of(Artefacts.holds(l, s) && !Artefacts.hub(l, s)),
                        Named.PLAIN),
                new Named(
                        "foreignModel",
                        1,
                        Set.of("publicSource", "owner"),
                        "{0} loads a model that strangers made",
                        (l, c, b) -> foreignModel(l, c),
                        ModelPredicates::foreignBecause),
                new Named(
                        "strangersModel",
                        1,
                        Set.of("publicSource", "owner"),
                        "{0} offers models that strangers made",
                        (l, c, b) -> Tri.of(Artefacts.holds(l, c) && Artefacts.foreign(l, c)),
                        Named.PLAIN));
    }

    /** A model that decides among fixed outcomes, by its stated or evident task, or a plain model that no mind uses. */
    static boolean predictive(Landscape l, int c) {
        if (!l.index().isComponent(c)
                || l.kind(c).person()
                || l.minds().llm(c)
                || l.minds().is(c)) {
            return false;
        }
        if (l.kind(c).model() && !l.facts().stated(c, TASK) && servesAnother(l, c)) {
            return false;
        }
        if (l.facts().value(c, TASK) instanceof FactValue.Word w) {
            return PREDICTING.contains(w.value());
        }
        return l.kind(c).model() && l.index().words(c).stream().noneMatch(WRITING::contains);
    }

    /** A server drawn apart from the model it runs does not decide by itself. */
    private static boolean servesAnother(Landscape l, int c) {
        if (!l.index().type(c).equals("model-endpoint")) {
            return false;
        }
        for (int next : DataRelations.neighbours(
                l, l.calls().forward(), c, v -> l.kind(v).model())) {
            if (!l.index().type(next).equals("model-endpoint")) {
                return true;
            }
        }
        return false;
    }

    static boolean onDevice(Landscape l, int c) {
        if (!l.index().isComponent(c)) {
            return false;
        }
        if (l.kind(c).device()) {
            return true;
        }
        for (Zone z = l.index().zone(c); z != null; z = l.index().zoneAround(z)) {
            if (z.kind().equals("device") || Names.words(z.name()).stream().anyMatch(DEVICES::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Tri foreignModel(Landscape l, int c) {
        if (l.kind(c).external() || l.kind(c).person() || l.training().job(c)) {
            return Tri.FALSE;
        }
        if (l.flag(c, PUBLIC) == Tri.TRUE && (l.kind(c).model() || l.index().isA(c, "model-artifact"))) {
            return Tri.TRUE;
        }
        for (int a : Artefacts.loaded(l, c)) {
            if (Artefacts.foreign(l, a)) {
                return Tri.TRUE;
            }
        }
        return Tri.FALSE;
    }

    private static Explanation foreignBecause(Landscape l, int c, int b, Tri truth) {
        if (truth != Tri.TRUE) {
            return Explanation.fails(
                    l.index().name(c) + " loads no model that strangers made",
                    l.kind(c).model() ? List.of(List.of(Change.of(c, "publicSource", FactValue.of(true)))) : List.of());
        }
        int[] loaded = Artefacts.loaded(l, c);
        int from = -1;
        int count = 0;
        for (int a : loaded) {
            if (Artefacts.foreign(l, a)) {
                from = from < 0 ? a : from;
                count++;
            }
        }
        boolean own = l.flag(c, PUBLIC) == Tri.TRUE;
        if (from < 0) {
            return Answers.yes(Answers.stated(l, c, "publicSource"));
        }
        Set<At> needs = own || count > 1 ? Set.of() : Set.of(At.exists(from));
        return Explanation.holds(needs, Map.of("source", from), List.of(from, c));
    }
}
