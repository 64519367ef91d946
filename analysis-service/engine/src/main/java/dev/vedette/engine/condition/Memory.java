package dev.vedette.engine.condition;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What conditions over large shared sets came to, for one model. Without it, ten thousand agents of one group would each ask
 * the same question of the same ten thousand.
 */
public final class Memory {

    private final Map<int[], Map<Expr, Counts>> bySet = new IdentityHashMap<>();

    /** How often a condition holds, is unknown or fails among the members of a set. */
    record Counts(int holding, int unknown, int failing) {

        Counts plus(Tri truth, int more) {
            return switch (truth) {
                case TRUE -> new Counts(holding + more, unknown, failing);
                case UNKNOWN -> new Counts(holding, unknown + more, failing);
                case FALSE -> new Counts(holding, unknown, failing + more);
            };
        }

        Tri some() {
            return holding > 0 ? Tri.TRUE : unknown > 0 ? Tri.UNKNOWN : Tri.FALSE;
        }

        Tri every() {
            return failing > 0 ? Tri.FALSE : unknown > 0 ? Tri.UNKNOWN : Tri.TRUE;
        }
    }

    /** @param members the very array that a relation gives to all who share it */
    Counts counts(Expr condition, int[] members, Supplier<Counts> find) {
        Map<Expr, Counts> known = bySet.computeIfAbsent(members, k -> new HashMap<>());
        Counts counts = known.get(condition);
        if (counts == null) {
            counts = find.get();
            known.put(condition, counts);
        }
        return counts;
    }
}
