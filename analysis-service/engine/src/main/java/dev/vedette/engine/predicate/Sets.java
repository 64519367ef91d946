package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The kinds of targets that rules name. */
public final class Sets {

    private Sets() {}

    /** Elements of a kind: one of the engine's own kinds or a component type with everything below it. */
    public static BitSet of(Landscape l, String kind) {
        ModelIndex index = l.index();
        return switch (kind) {
            case "mind" -> (BitSet) l.minds().all().clone();
            case "agent" -> components(index, c -> MindPredicates.agentic(l, c));
            case "llm" -> (BitSet) l.minds().llms().clone();
            case "predictive" -> components(index, c -> ModelPredicates.predictive(l, c));
            case "model" -> components(index, c -> l.minds().llm(c) || ModelPredicates.predictive(l, c));
            case "store" ->
                components(index, c -> l.kind(c).store() || l.kind(c).queue());
            case "effect" -> effects(l);
            case "component" -> components(index, c -> !l.kind(c).person());
            case "person" -> components(index, c -> l.kind(c).person());
            case "system" -> single(index.system());
            case "flow" -> flows(index);
            default -> components(index, c -> index.isA(c, kind));
        };
    }

    private static BitSet components(ModelIndex index, IntPredicate member) {
        BitSet set = new BitSet();
        for (int c = 0; c < index.components(); c++) {
            if (member.test(c)) {
                set.set(c);
            }
        }
        return set;
    }

    private static BitSet single(int element) {
        BitSet set = new BitSet();
        set.set(element);
        return set;
    }

    private static BitSet flows(ModelIndex index) {
        BitSet set = new BitSet();
        set.set(index.components(), index.components() + index.flows());
        return set;
    }

    private static BitSet effects(Landscape l) {
        BitSet set = new BitSet();
        l.minds().all().stream().forEach(m -> {
            for (int t : l.actions().effects(m)) {
                set.set(t);
            }
        });
        return set;
    }
}
