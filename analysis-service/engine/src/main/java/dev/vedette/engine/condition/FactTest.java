package dev.vedette.engine.condition;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.Derived;
import dev.vedette.engine.fact.Facts;
import dev.vedette.engine.fact.Keys;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test of one fact of one element: a flag, a number of at least, a word among some, or a set of words with any of some.
 *
 * @param least for numbers, the smallest value that holds
 * @param words for words and sets of words, those that hold
 */
record FactTest(int slot, String variable, int key, long least, Set<String> words) implements Expr {

    @Override
    public Tri test(Scope scope) {
        FactValue value = scope.facts().value(scope.get(slot), key);
        return value == null ? Tri.UNKNOWN : Tri.of(holds(value));
    }

    private boolean holds(FactValue value) {
        return switch (value) {
            case FactValue.Flag f -> f.value();
            case FactValue.Count c -> c.value() >= least;
            case FactValue.Word w -> words.contains(w.value());
            case FactValue.Words w -> w.value().stream().anyMatch(words::contains);
        };
    }

    @Override
    public Explanation explain(Scope scope) {
        int element = scope.get(slot);
        Facts facts = scope.facts();
        FactValue stated = facts.index().stated(element, key);
        Tri truth = test(scope);
        Set<At> needs = Set.of();
        if (stated != null) {
            Derived otherwise = facts.derived(element, key);
            boolean same = otherwise != null && holds(otherwise.value()) == (truth == Tri.TRUE);
            needs = same ? Set.of() : Set.of(new At(element, key));
        }
        return switch (truth) {
            case TRUE -> Explanation.holds(needs, Map.of(), List.of());
            case FALSE ->
                new Explanation(
                        truth,
                        needs,
                        Set.of(),
                        List.of(List.of(change(element))),
                        Map.of(),
                        List.of(),
                        statement(scope));
            case UNKNOWN ->
                Explanation.open(
                        Set.of(new At(element, key)),
                        "nobody says " + Statements.question(facts.index(), element, key),
                        List.of(List.of(change(element))));
        };
    }

    String statement(Scope scope) {
        Facts facts = scope.facts();
        int element = scope.get(slot);
        FactValue value = facts.value(element, key);
        String said = Statements.is(facts.index(), element, key, value);
        Derived derived = facts.stated(element, key) ? null : facts.derived(element, key);
        return derived == null ? said : said + " (" + derived.because() + ")";
    }

    private Change change(int element) {
        return Change.of(element, Keys.name(key), wanted());
    }

    private FactValue wanted() {
        FactKey k = Keys.key(key);
        return switch (k.kind()) {
            case FLAG -> FactValue.of(true);
            case COUNT -> FactValue.of(least);
            case WORD -> FactValue.of(words.stream().sorted().findFirst().orElse(""));
            case WORDS -> FactValue.of(words.stream().sorted().limit(1).toList());
        };
    }

    /** The change, on an element still to come, that would make the test hold. */
    List<List<Change>> waysToHold() {
        return List.of(List.of(change(-1)));
    }

    /** The change that would make the test fail. */
    List<List<Change>> waysToFail(Scope scope) {
        FactKey k = Keys.key(key);
        int element = scope.get(slot);
        FactValue other =
                switch (k.kind()) {
                    case FLAG -> FactValue.of(false);
                    case COUNT -> FactValue.of(least - 1);
                    case WORD ->
                        k.values().stream()
                                .filter(v -> !words.contains(v))
                                .findFirst()
                                .map(FactValue::of)
                                .orElse(null);
                    case WORDS -> FactValue.of(List.of());
                };
        return other == null ? List.of() : List.of(List.of(Change.of(element, k.key(), other)));
    }

    @Override
    public Set<String> reads() {
        return Set.of(Keys.name(key));
    }

    @Override
    public boolean about(int other) {
        return slot == other || slot == Scope.SYSTEM;
    }

    @Override
    public boolean monotone() {
        return true;
    }
}
