package dev.vedette.engine.condition;

import dev.vedette.engine.fact.ModelIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A call of a predicate on one or two variables. */
record Call(Predicate predicate, int first, int second) implements Expr {

    @Override
    public Tri test(Scope scope) {
        return predicate.test(scope.knowledge(), scope.get(first), second < 0 ? -1 : scope.get(second));
    }

    @Override
    public Explanation explain(Scope scope) {
        Explanation e = predicate.explain(scope.knowledge(), scope.get(first), second < 0 ? -1 : scope.get(second));
        if (e.truth() == Tri.TRUE || !e.says().isEmpty()) {
            return e;
        }
        String says = e.truth() == Tri.FALSE
                ? named(scope, Negation.of(predicate.meaning()))
                : "nobody says whether " + statement(scope);
        return new Explanation(e.truth(), e.needs(), e.missing(), e.ways(), Map.of(), List.of(), says);
    }

    String statement(Scope scope) {
        return named(scope, predicate.meaning());
    }

    private String named(Scope scope, String meaning) {
        ModelIndex index = scope.facts().index();
        String text = meaning.replace("{0}", index.name(scope.get(first)));
        return second < 0 ? text : text.replace("{1}", index.name(scope.get(second)));
    }

    @Override
    public Set<String> reads() {
        return new TreeSet<>(predicate.reads());
    }

    @Override
    public boolean about(int slot) {
        return covers(slot, first) && (second < 0 || covers(slot, second));
    }

    private static boolean covers(int slot, int used) {
        return used == slot || used == Scope.SYSTEM;
    }

    @Override
    public boolean monotone() {
        return predicate.monotone();
    }
}
