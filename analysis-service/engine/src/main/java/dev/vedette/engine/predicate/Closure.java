package dev.vedette.engine.predicate;

/**
 * Sets of components that several rules ask for. Components with the same answer share one array, which lets conditions over
 * it be answered once for all of them.
 */
enum Closure {
    READS,
    SENSITIVE,
    CHANNELS,
    SOURCES,
    TRAINING_INPUTS,
    CALLERS,
    CALLS,
    READ_FROM,
    BEHIND,
    ARTEFACTS,
    HOLDS_MODELS
}
