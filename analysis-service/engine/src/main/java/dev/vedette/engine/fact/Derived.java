package dev.vedette.engine.fact;

import dev.vedette.contracts.model.FactValue;

/** A value that nobody stated but that follows. @param because the reason, as a clause without a full stop */
public record Derived(FactValue value, String because) {}
