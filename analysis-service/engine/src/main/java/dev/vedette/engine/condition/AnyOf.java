package dev.vedette.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** At least one part holds. */
record AnyOf(List<Expr> parts) implements Expr {

    @Override
    public Tri test(Scope scope) {
        Tri truth = Tri.FALSE;
        for (Expr part : parts) {
            truth = truth.or(part.test(scope));
            if (truth == Tri.TRUE) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Explanation explain(Scope scope) {
        List<Explanation> all = new ArrayList<>();
        parts.forEach(p -> all.add(p.explain(scope)));
        return Explanation.any(test(scope), all);
    }

    @Override
    public Set<String> reads() {
        Set<String> all = new TreeSet<>();
        parts.forEach(p -> all.addAll(p.reads()));
        return all;
    }

    @Override
    public boolean about(int slot) {
        return parts.stream().allMatch(p -> p.about(slot));
    }

    @Override
    public boolean monotone() {
        return parts.stream().allMatch(Expr::monotone);
    }
}
