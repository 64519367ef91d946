package dev.vedette.engine.catalogue;

/** How several targets of one threat become findings. */
public enum Merge {
    /** One finding per target. */
    NONE,
    /** One per group of minds that share a session. */
    GROUP,
    /** One for the whole system. */
    SYSTEM
}
