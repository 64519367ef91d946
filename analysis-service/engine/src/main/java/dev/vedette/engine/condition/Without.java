package dev.vedette.engine.condition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing shows that the part holds: for safeguards, where silence must not count as protection. Never unknown. */
record Without(Expr part) implements Expr {

    @Override
    public Tri test(Scope scope) {
        return Tri.of(part.test(scope) != Tri.TRUE);
    }

    @Override
    public Explanation explain(Scope scope) {
        Explanation e = part.explain(scope);
        if (e.truth() != Tri.TRUE) {
            return Explanation.of(Tri.TRUE);
        }
        List<List<Change>> ways = part instanceof FactTest f ? f.waysToFail(scope) : List.of();
        String says =
                part instanceof FactTest f ? f.statement(scope) : part instanceof Call c ? c.statement(scope) : "";
        return new Explanation(Tri.FALSE, e.needs(), Set.of(), ways, Map.of(), List.of(), says);
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
