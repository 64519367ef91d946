package dev.vedette.engine.condition;

import java.util.List;
import java.util.Set;

/** The part does not hold. What would turn it is known only where the part is a test of a fact. */
record Not(Expr part) implements Expr {

    @Override
    public Tri test(Scope scope) {
        return part.test(scope).not();
    }

    @Override
    public Explanation explain(Scope scope) {
        Explanation e = part.explain(scope);
        List<List<Change>> ways = part instanceof FactTest f ? f.waysToFail(scope) : List.of();
        String says =
                part instanceof FactTest f ? f.statement(scope) : part instanceof Call c ? c.statement(scope) : "";
        return new Explanation(
                e.truth().not(),
                e.needs(),
                e.missing(),
                e.truth() == Tri.FALSE ? List.of() : ways,
                e.roles(),
                List.of(),
                says);
    }

    @Override
    public Set<String> reads() {
        return part.reads();
    }

    @Override
    public boolean about(int slot) {
        return part.about(slot);
    }

    @Override
    public boolean monotone() {
        return part instanceof FactTest;
    }
}
