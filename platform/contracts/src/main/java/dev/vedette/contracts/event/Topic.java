package dev.vedette.contracts.event;

/**
 * The Kafka topics. Retention is by age; nothing depends on compaction.
 */
public enum Topic {
    /** Full model revisions, or a reference above {@link ModelRevised#INLINE_LIMIT}. */
    MODEL("vedette.model.v1"),
    /** Full state of one finding; completed assessments. */
    FINDING("vedette.finding.v1"),
    /** Normalised production changes. */
    CHANGE("vedette.change.v1"),
    /** Full state of one ticket link; deadlines that somebody should know of. */
    TICKET("vedette.ticket.v1");

    public static final int LOCAL_PARTITIONS = 3;
    public static final int PRODUCTION_PARTITIONS = 12;
    public static final long RETENTION_MILLIS = 30L * 24 * 3600 * 1000;

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}
