package dev.vedette.tracker.spi;

/** The part of a description that is ours. Everything else in it belongs to people and is never touched. */
public final class ManagedBlock {
    /** The first words of the block, by which it is found again, whatever the tracker's text format. */
    public static final String TITLE = "Threat model, maintained by Vedette";

    private ManagedBlock() {}
}
