package dev.vedette.engine.condition;

import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code some t in tools(a): body} or {@code every t in tools(a): body}. Over an empty set, some fails and every holds.
 */
record Quantified(boolean some, String variable, int slot, Relation relation, int of, Expr body) implements Expr {

    @Override
    public Tri test(Scope scope) {
        Tri truth = Tri.of(!some);
        for (int member : relation.members(scope.knowledge(), scope.get(of))) {
            scope.set(slot, member);
            Tri one = body.test(scope);
            truth = some ? truth.or(one) : truth.and(one);
            if (truth == Tri.of(some)) {
                return truth;
            }
        }
        return truth;
    }

    @Override
    public Explanation explain(Scope scope) {
        int element = scope.get(of);
        List<Explanation> all = new ArrayList<>();
        Tri truth = Tri.of(!some);
        for (int member : relation.members(scope.knowledge(), element)) {
            scope.set(slot, member);
            Explanation one = body.explain(scope);
            truth = some ? truth.or(one.truth()) : truth.and(one.truth());
            Set<At> needs = some ? relation.needs(scope.knowledge(), element, member) : Set.of();
            Explanation named = one.with(one.truth() == Tri.TRUE ? needs : Set.of(), variable, member);
            if (one.truth() == Tri.TRUE && one.path().isEmpty()) {
                named = new Explanation(
                        named.truth(),
                        named.needs(),
                        named.missing(),
                        named.ways(),
                        named.roles(),
                        relation.path(scope.knowledge(), element, member),
                        named.says());
            }
            all.add(named);
        }
        if (all.isEmpty()) {
            return some ? empty(scope, element) : Explanation.of(Tri.TRUE);
        }
        Explanation result = some ? Explanation.any(truth, all) : Explanation.all(truth, all);
        if (some && truth == Tri.FALSE && result.says().isEmpty()) {
            ModelIndex index = scope.facts().index();
            String says = "none of the " + relation.noun() + " of " + index.name(element) + " is such";
            return new Explanation(
                    truth, result.needs(), result.missing(), result.ways(), result.roles(), List.of(), says);
        }
        return result;
    }

    private Explanation empty(Scope scope, int element) {
        ModelIndex index = scope.facts().index();
        List<List<Change>> ways = List.of();
        if (relation.typical() != null && index.isComponent(element) && body instanceof FactTest test) {
            List<List<Change>> inner = test.waysToHold();
            if (!inner.isEmpty()) {
                Change c = inner.get(0).get(0);
                ways = List.of(List.of(Change.appears(relation.typical(), element, c.key(), c.value())));
            }
        }
        return Explanation.fails(index.name(element) + " has no " + relation.noun(), ways);
    }

    @Override
    public Set<String> reads() {
        Set<String> all = new TreeSet<>(relation.reads());
        all.addAll(body.reads());
        return all;
    }
}
