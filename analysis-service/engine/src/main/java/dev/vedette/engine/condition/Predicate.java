package dev.vedette.engine.condition;

import java.util.Set;

/**
 * A derived property of elements that rules call by name. Implementations are pure and declare the facts they read.
 */
public interface Predicate {

    String name();

    /** Number of arguments: one or two elements. */
    int arity();

    Set<String> reads();

    /** What it says of its elements, e.g. "untrusted content reaches {0}". */
    String meaning();

    /** False when taking a component away could make it hold. */
    boolean monotone();

    Tri test(Knowledge knowledge, int first, int second);

    Explanation explain(Knowledge knowledge, int first, int second);
}
