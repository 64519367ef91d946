package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Knowledge;
import dev.vedette.engine.condition.Predicate;
import dev.vedette.engine.condition.Tri;
import java.util.Set;

/** A predicate made of two functions: the quick answer and, for showing, its explanation. */
record Named(String name, int arity, Set<String> reads, String meaning, Answer answer, Reason reason)
        implements Predicate {

    /** The truth for one or two elements; the second is -1 for predicates of one. */
    interface Answer {
        Tri of(Landscape landscape, int first, int second);
    }

    /** Why; called only after {@link Answer} gave {@code truth}. */
    interface Reason {
        Explanation of(Landscape landscape, int first, int second, Tri truth);
    }

    /** A plain yes or no about one element, with nothing to add to it. */
    interface Check {
        boolean of(Landscape landscape, int element);
    }

    /** They speak of what is not there: no model behind a part, no other agent, no mind that uses a model. */
    private static final Set<String> NEGATIVE = Set.of("conventional", "alone", "decides", "filtersOnly");

    static final Reason PLAIN = (l, a, b, truth) -> Explanation.of(truth);

    static Named plain(String name, String meaning, Check check) {
        return plain(name, meaning, Set.of(), check);
    }

    static Named plain(String name, String meaning, Set<String> reads, Check check) {
        return new Named(name, 1, reads, meaning, (l, x, b) -> Tri.of(check.of(l, x)), PLAIN);
    }

    @Override
    public Tri test(Knowledge knowledge, int first, int second) {
        return answer.of((Landscape) knowledge, first, second);
    }

    @Override
    public Explanation explain(Knowledge knowledge, int first, int second) {
        Landscape landscape = (Landscape) knowledge;
        return reason.of(landscape, first, second, answer.of(landscape, first, second));
    }

    @Override
    public boolean monotone() {
        return !NEGATIVE.contains(name);
    }
}
