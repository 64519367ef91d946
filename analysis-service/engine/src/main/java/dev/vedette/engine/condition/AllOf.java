package dev.vedette.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** All parts hold. */
public record AllOf(List<Expr> parts) implements Expr {

    @Override
    public Tri test(Scope scope) {
        Tri truth = Tri.TRUE;
        for (Expr part : parts) {
            truth = truth.and(part.test(scope));
            if (truth == Tri.FALSE) {
                return truth;
            }
        }
        return truth;
    }

    /** Number of the first part that does not hold, or -1. */
    public int failing(Scope scope) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).test(scope) == Tri.FALSE) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Explanation explain(Scope scope) {
        List<Explanation> all = new ArrayList<>();
        parts.forEach(p -> all.add(p.explain(scope)));
        return Explanation.all(test(scope), all);
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
