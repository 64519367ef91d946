package dev.vedette.analysis.finding;

/** Where a finding stands; the words of events and interface. */
final class Status {
    static final String APPLIES = "applies";
    static final String MITIGATED = "mitigated";
    static final String NOT_APPLICABLE = "not-applicable";
    static final String UNKNOWN = "unknown";
    /** Its anchor left the model. */
    static final String GONE = "gone";

    private Status() {}
}
