package dev.vedette.engine.condition;

import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.fact.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a condition, e.g. {@code generative(a) and some t in tools(a): t.sideEffects has (send, pay)}. Names and types
 * are checked here, so that a rule that is read can be evaluated.
 */
public final class ConditionParser {

    private final Library library;
    private final Tokens tokens;
    private final Map<String, Integer> variables = new HashMap<>();
    private int slots;

    private ConditionParser(Library library, String text, String target) {
        this.library = library;
        this.tokens = new Tokens(text);
        variables.put(target, 0);
        variables.put("system", Scope.SYSTEM);
        slots = 2;
    }

    /** A condition and the number of variables a {@link Scope} for it must hold. */
    public record Parsed(Expr condition, int variables) {}

    /**
     * @param target name of the variable that stands for the target; {@code system} is always known
     * @throws ConditionException with the column and what was expected
     */
    public static Parsed parse(Library library, String text, String target) {
        ConditionParser parser = new ConditionParser(library, text, target);
        Expr condition = parser.or();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.expected("'and', 'or' or the end");
        }
        return new Parsed(condition, parser.slots);
    }

    private Expr or() {
        List<Expr> parts = new ArrayList<>(List.of(and()));
        while (tokens.take("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new AnyOf(List.copyOf(parts));
    }

    private Expr and() {
        List<Expr> parts = new ArrayList<>(List.of(unary()));
        while (tokens.take("and")) {
            parts.add(unary());
        }
        return parts.size() == 1 ? parts.get(0) : new AllOf(List.copyOf(parts));
    }

    private Expr unary() {
        if (tokens.take("not")) {
            return new Not(unary());
        }
        if (tokens.take("without")) {
            return new Without(unary());
        }
        if (tokens.take("true")) {
            return new Constant(Tri.TRUE);
        }
        if (tokens.take("false")) {
            return new Constant(Tri.FALSE);
        }
        if (tokens.take("some")) {
            return quantified(true);
        }
        if (tokens.take("every")) {
            return quantified(false);
        }
        if (tokens.take("no")) {
            return new Not(quantified(true));
        }
        if (tokens.take("(")) {
            Expr inner = or();
            tokens.need(")");
            return inner;
        }
        return atom();
    }

    private Expr quantified(boolean some) {
        String variable = tokens.name("a variable");
        tokens.need("in");
        Tokens.Mark at = tokens.mark();
        String name = tokens.name("a relation");
        Relation relation = library.relation(name);
        if (relation == null) {
            throw tokens.wrong(at, "no relation '" + name + "'; known are " + library.relationNames());
        }
        tokens.need("(");
        int of = variable();
        tokens.need(")");
        tokens.need(":");
        int slot = slots++;
        Integer hidden = variables.put(variable, slot);
        Expr body = or();
        if (hidden == null) {
            variables.remove(variable);
        } else {
            variables.put(variable, hidden);
        }
        return new Quantified(some, variable, slot, relation, of, body, body.about(slot));
    }

    private int variable() {
        Tokens.Mark at = tokens.mark();
        String name = tokens.name("a variable");
        Integer slot = variables.get(name);
        if (slot == null) {
            throw tokens.wrong(at, "no variable '" + name + "' here; known are " + new TreeSet<>(variables.keySet()));
        }
        return slot;
    }

    private Expr atom() {
        Tokens.Mark at = tokens.mark();
        String name = tokens.name("a condition");
        if (tokens.take("(")) {
            Library.Definition definition = library.definition(name);
            if (definition != null) {
                int argument = variable();
                tokens.need(")");
                return expand(definition, argument);
            }
            Predicate predicate = library.predicate(name);
            if (predicate == null) {
                throw tokens.wrong(at, "no predicate '" + name + "'; known are " + library.predicateNames());
            }
            int first = variable();
            int second = tokens.take(",") ? variable() : -1;
            if (predicate.arity() != (second < 0 ? 1 : 2)) {
                throw tokens.wrong(at, name + " takes " + predicate.arity() + " argument(s)");
            }
            tokens.need(")");
            return new Call(predicate, first, second);
        }
        Integer slot = variables.get(name);
        if (slot == null) {
            throw tokens.wrong(at, "no variable '" + name + "' here; known are " + new TreeSet<>(variables.keySet()));
        }
        tokens.need(".");
        return factTest(slot, name);
    }

    /** A defined condition is read in place, with its parameter standing for the argument. */
    private Expr expand(Library.Definition definition, int argument) {
        ConditionParser inner = new ConditionParser(library, definition.text(), definition.parameter());
        inner.variables.put(definition.parameter(), argument);
        inner.slots = slots;
        Expr condition = inner.or();
        if (!inner.tokens.atEnd()) {
            throw inner.tokens.expected("the end of the definition of " + definition.name());
        }
        slots = inner.slots;
        return condition;
    }

    private Expr factTest(int slot, String variable) {
        Tokens.Mark at = tokens.mark();
        String name = tokens.name("a fact key");
        if (!Keys.known(name)) {
            throw tokens.wrong(at, "no fact key '" + name + "' in the vocabulary");
        }
        FactKey key = Keys.key(Keys.of(name));
        int number = Keys.of(name);
        return switch (key.kind()) {
            case FLAG -> new FactTest(slot, variable, number, 0, Set.of());
            case COUNT -> {
                tokens.need(">=");
                yield new FactTest(slot, variable, number, tokens.number(), Set.of());
            }
            case WORD -> {
                if (!tokens.take("is")) {
                    tokens.need("in");
                }
                yield new FactTest(slot, variable, number, 0, words(key));
            }
            case WORDS -> {
                tokens.need("has");
                yield new FactTest(slot, variable, number, 0, words(key));
            }
        };
    }

    private Set<String> words(FactKey key) {
        Set<String> words = new TreeSet<>();
        if (tokens.take("(")) {
            do {
                words.add(word(key));
            } while (tokens.take(","));
            tokens.need(")");
        } else {
            words.add(word(key));
        }
        return words;
    }

    private String word(FactKey key) {
        Tokens.Mark at = tokens.mark();
        String word = tokens.name("a value of " + key.key());
        if (!key.values().isEmpty() && !key.values().contains(word)) {
            throw tokens.wrong(at, key.key() + " has no value '" + word + "'; allowed are " + key.values());
        }
        return word;
    }
}
