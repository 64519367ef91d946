package dev.vedette.engine.condition;

import dev.vedette.engine.fact.Facts;

/** What conditions are evaluated against; predicates know the richer type behind it. */
public interface Knowledge {
    Facts facts();

    Memory memory();
}
