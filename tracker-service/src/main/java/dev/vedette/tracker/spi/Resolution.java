package dev.vedette.tracker.spi;

/** How an item was closed. A tracker's word that fits none of them is {@link #OTHER}, and somebody is asked. */
public enum Resolution {
    FIXED,
    WONT_DO,
    DUPLICATE,
    NOT_REPRODUCIBLE,
    OTHER
}
