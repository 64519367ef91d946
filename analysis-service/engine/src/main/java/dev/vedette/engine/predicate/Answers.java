package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.condition.Change;
import dev.vedette.engine.condition.Explanation;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.At;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Explanations in the forms that predicates need again and again. */
final class Answers {

    private Answers() {}

    /** Not so; it would be if a fact of the element had a value. */
    static Explanation no(String says, int element, String key, FactValue value) {
        return Explanation.fails(says, List.of(List.of(Change.of(element, key, value))));
    }

    static Explanation no(String says) {
        return Explanation.fails(says, List.of());
    }

    /** Not known; a fact of the element would decide. */
    static Explanation unknown(String says, int element, String key, FactValue value) {
        return Explanation.open(
                Set.of(new At(element, Landscape.key(key))), says, List.of(List.of(Change.of(element, key, value))));
    }

    static Explanation yes(Set<At> needs) {
        return Explanation.holds(needs, Map.of(), List.of());
    }

    static Explanation yes() {
        return yes(Set.of());
    }

    /** The stated fact that makes a reason true, unless something would follow without it as well. */
    static Set<At> stated(Landscape l, int element, String... keys) {
        Set<At> needs = new TreeSet<>();
        for (String key : keys) {
            int k = Landscape.key(key);
            FactValue value = l.index().stated(element, k);
            if (value != null && l.facts().derived(element, k) == null) {
                needs.add(new At(element, k));
            }
        }
        return needs;
    }

    static Tri or(Tri a, Tri b) {
        return a.or(b);
    }
}
