package dev.vedette.engine.condition;

import java.util.Set;

/** A condition. {@link #test} is cheap and runs for every target; {@link #explain} runs where an answer is shown. */
public sealed interface Expr permits AllOf, AnyOf, Not, Without, FactTest, Call, Quantified, Constant {

    Tri test(Scope scope);

    Explanation explain(Scope scope);

    /** Keys of the facts that the answer may depend on. */
    Set<String> reads();

    /** Whether the answer depends on no other variable than one and the system. */
    boolean about(int slot);

    /** False when taking a component away could make it hold: then no component's existence is necessary by itself. */
    boolean monotone();
}
