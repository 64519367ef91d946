package dev.vedette.engine.condition;

import java.util.Set;

/** {@code true} or {@code false}. */
record Constant(Tri truth) implements Expr {

    @Override
    public Tri test(Scope scope) {
        return truth;
    }

    @Override
    public Explanation explain(Scope scope) {
        return Explanation.of(truth);
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public boolean about(int slot) {
        return true;
    }

    @Override
    public boolean monotone() {
        return true;
    }
}
