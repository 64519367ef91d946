package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
                        DataPredicates::trainedBecause),
                new Named(
                        "trains",
                        1,
                        Set.of(),
                        "{0} trains models",
                        (l, x, b) -> Tri.of(l.training().job(x)),
                        Named.PLAIN),
                new Named(
                        "trainingSensitive",
                        1,
                        Set.of("dataClasses"),
                        "the data that {0} was trained on is sensitive",
                        (l, m, b) -> training(l, m, SENSITIVE),
                        (l, m, b, truth) -> trainingBecause(l, m, SENSITIVE, truth)),
                new Named(
                        "trainingPersonal",
                        1,
                        Set.of("dataClasses"),
                        "the data that {0} was trained on is about people",
                        (l, m, b) -> training(l, m, PERSONAL),
                        (l, m, b, truth) -> trainingBecause(l, m, PERSONAL, truth)),
                new Named(
                        "sensitiveInput",
                        1,
                        Set.of("dataClasses"),
                        "sensitive data goes into {0}",
                        (l, m, b) -> input(l, m),
                        DataPredicates::inputBecause),
                new Named(
                        "handlesSensitive",
                        1,
                        Set.of("dataClasses"),
                        "{0} handles sensitive data",
                        (l, x, b) -> Tri.of(handles(l, x, SENSITIVE)),
                        Named.PLAIN),
                new Named(
                        "handlesPersonal",
                        1,
                        Set.of("dataClasses"),
                        "{0} handles personal data",
                        (l, x, b) -> Tri.of(handles(l, x, PERSONAL)),
                        Named.PLAIN));
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

    private static Tri training(Landscape l, int m, Set<String> classes) {
        Tri own = l.facts().stated(m, CLASSES) ? l.has(m, CLASSES, classes) : Tri.FALSE;
        Tri any = own;
        boolean inputs = false;
        for (int d : DataRelations.trainingInputs(l, m)) {
            if (!l.kind(d).person()) {
                inputs = true;
                any = any.or(l.has(d, CLASSES, classes));
            }
        }
        return inputs || l.facts().stated(m, CLASSES) ? any : Tri.UNKNOWN;
    }

    private static Explanation trainingBecause(Landscape l, int m, Set<String> classes, Tri truth) {
        Set<At> deciding = new TreeSet<>();
        Set<At> missing = new TreeSet<>();
        int holders = 0;
        int store = -1;
        for (int d : with(DataRelations.trainingInputs(l, m), m)) {
            if (l.kind(d).person()) {
                continue;
            }
            if (l.has(d, CLASSES, classes) == Tri.TRUE && (d != m || l.facts().stated(m, CLASSES))) {
                holders++;
                store = d;
                deciding.addAll(Answers.stated(l, d, "dataClasses"));
            } else if (l.facts().value(d, CLASSES) == null) {
                missing.add(new At(d, CLASSES));
            }
        }
        String word = classes.contains("confidential") ? "confidential" : "personal";
        List<List<Change>> ways = List.of(List.of(Change.of(m, "dataClasses", FactValue.of(List.of(word)))));
        return switch (truth) {
            case TRUE -> Explanation.holds(holders == 1 ? deciding : Set.of(), Map.of("store", store), List.of());
            case FALSE -> Explanation.fails("the training data of " + l.index().name(m) + " is not sensitive", ways);
            case UNKNOWN ->
                Explanation.open(
                        missing,
                        "nobody says whether the training data of " + l.index().name(m) + " is sensitive",
                        ways);
        };
    }

    private static int[] with(int[] list, int one) {
        int[] all = Arrays.copyOf(list, list.length + 1);
        all[list.length] = one;
        return all;
    }

    /** Callers with what they read and keep, the flows between, and the model's own statement. */
    private static Tri input(Landscape l, int m) {
        if (l.facts().stated(m, CLASSES)) {
            return l.has(m, CLASSES, SENSITIVE);
        }
        return told(l, m) || firstSensitive(l, m) >= 0 ? Tri.TRUE : Tri.UNKNOWN;
    }

    /** People tell things to an agent that somebody else runs. */
    private static boolean told(Landscape l, int m) {
        return l.kind(m).agent() && l.content().foreign(m) && l.trust().peopleReach(m);
    }

    private static int firstSensitive(Landscape l, int m) {
        var back = l.calls().backward();
        for (int e = back.begin(m); e < back.end(m); e++) {
            int flow = l.index().flowElement(back.tag(e));
            int caller = back.target(e);
            if (l.has(flow, CLASSES, SENSITIVE) == Tri.TRUE) {
                return flow;
            }
            if (l.has(caller, CLASSES, SENSITIVE) == Tri.TRUE) {
                return caller;
            }
            if (l.minds().is(caller)) {
                for (int c : Reads.of(l, caller)) {
                    if (c != m
                            && l.has(c, CLASSES, SENSITIVE) == Tri.TRUE
                            && !l.index().isA(c, "secret-store")) {
                        return c;
                    }
                }
                for (int c : l.actions().acts(caller)) {
                    if (c != m && l.kind(c).store() && l.has(c, CLASSES, SENSITIVE) == Tri.TRUE) {
                        return c;
                    }
                }
            }
        }
        return -1;
    }

    private static Explanation inputBecause(Landscape l, int m, int b, Tri truth) {
        return switch (truth) {
            case TRUE -> {
                int first = l.facts().stated(m, CLASSES) ? m : Math.max(firstSensitive(l, m), -1);
                if (first < 0) {
                    yield Answers.yes();
                }
                boolean otherwise = first != m || told(l, m) || firstSensitive(l, m) >= 0;
                Set<At> needs = otherwise ? Set.of() : Answers.stated(l, m, "dataClasses");
                yield Explanation.holds(needs, Map.of("store", first), List.of());
            }
            case FALSE -> Answers.no("", m, "dataClasses", FactValue.of(List.of("confidential")));
            case UNKNOWN ->
                Answers.unknown(
                        "nobody says which data goes into " + l.index().name(m),
                        m,
                        "dataClasses",
                        FactValue.of(List.of("confidential")));
        };
    }

    static boolean handles(Landscape l, int x, Set<String> classes) {
        if (!l.index().isComponent(x)) {
            return false;
        }
        if (l.has(x, CLASSES, classes) == Tri.TRUE) {
            return true;
        }
        for (var g : List.of(l.calls().forward(), l.calls().backward())) {
            for (int e = g.begin(x); e < g.end(x); e++) {
                int other = g.target(e);
                if (l.has(l.index().flowElement(g.tag(e)), CLASSES, classes) == Tri.TRUE
                        || l.kind(other).store() && l.has(other, CLASSES, classes) == Tri.TRUE) {
                    return true;
                }
            }
        }
        return false;
    }
}
