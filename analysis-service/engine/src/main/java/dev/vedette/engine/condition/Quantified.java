package dev.vedette.engine.condition;

import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.ModelIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code some t in tools(a): body} or {@code every t in tools(a): body}. Over an empty set, some fails and every holds.
 *
 * @param shared whether the body asks only about the member, so that all who share a set share the answers
 */
record Quantified(boolean some, String variable, int slot, Relation relation, int of, Expr body, boolean shared)
        implements Expr {

    /** Smaller sets are asked again sooner than they are looked up. */
    private static final int LARGE = 16;

    /** Beyond this many, what all members have in common is nothing that a reader could follow. */
    private static final int MOST_EXPLAINED = 400;

    @Override
    public Tri test(Scope scope) {
        int element = scope.get(of);
        int[] members = relation.members(scope.knowledge(), element);
        return shared && members.length > LARGE
                ? testLarge(scope, element, members)
                : testEach(scope, element, members);
    }

    private Tri testEach(Scope scope, int element, int[] members) {
        Tri truth = Tri.of(!some);
        for (int member : members) {
            if (skips(element, member)) {
                continue;
            }
            scope.set(slot, member);
            Tri one = body.test(scope);
            truth = some ? truth.or(one) : truth.and(one);
            if (truth == Tri.of(some)) {
                return truth;
            }
        }
        return truth;
    }

    private Tri testLarge(Scope scope, int element, int[] members) {
        Memory.Counts counts = scope.knowledge().memory().counts(body, members, () -> count(scope, members));
        if (relation.othersOnly() && Arrays.binarySearch(members, element) >= 0) {
            scope.set(slot, element);
            counts = counts.plus(body.test(scope), -1);
        }
        return some ? counts.some() : counts.every();
    }

    private Memory.Counts count(Scope scope, int[] members) {
        Memory.Counts counts = new Memory.Counts(0, 0, 0);
        for (int member : members) {
            scope.set(slot, member);
            counts = counts.plus(body.test(scope), 1);
        }
        return counts;
    }

    private boolean skips(int element, int member) {
        return member == element && relation.othersOnly();
    }

    @Override
    public Explanation explain(Scope scope) {
        int element = scope.get(of);
        Tri truth = test(scope);
        List<Explanation> all = new ArrayList<>();
        int left = 0;
        for (int member : relation.members(scope.knowledge(), element)) {
            if (skips(element, member)) {
                continue;
            }
            scope.set(slot, member);
            if (all.size() >= MOST_EXPLAINED || some && truth == Tri.TRUE && body.test(scope) != Tri.TRUE) {
                left++;
                continue;
            }
            all.add(explain(scope, element, member));
        }
        if (all.isEmpty()) {
            return some ? empty(scope, element) : Explanation.of(Tri.TRUE);
        }
        Explanation result = some ? Explanation.any(truth, all) : Explanation.all(truth, all);
        String says = result.says();
        if (some && truth == Tri.FALSE && says.isEmpty()) {
            ModelIndex index = scope.facts().index();
            says = "none of the " + relation.noun() + " of " + index.name(element) + " is such";
        }
        boolean partly = left > 0 && all.size() >= MOST_EXPLAINED;
        return new Explanation(
                truth,
                partly ? Set.of() : result.needs(),
                result.missing(),
                result.ways(),
                result.roles(),
                result.path(),
                says);
    }

    private Explanation explain(Scope scope, int element, int member) {
        Explanation one = body.explain(scope);
        boolean holds = one.truth() == Tri.TRUE;
        Set<At> needs = some && holds ? relation.needs(scope.knowledge(), element, member) : Set.of();
        Explanation named = one.with(needs, variable, member);
        return holds && one.path().isEmpty() ? named.along(relation.path(scope.knowledge(), element, member)) : named;
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

    @Override
    public boolean about(int other) {
        return (of == other || of == Scope.SYSTEM) && body.about(slot);
    }

    @Override
    public boolean monotone() {
        return some && body.monotone();
    }
}
