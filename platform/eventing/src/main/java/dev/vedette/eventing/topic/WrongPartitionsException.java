package dev.vedette.eventing.topic;

/** The number of partitions is fixed when a topic is made: another one would send a system's events to another partition. */
class WrongPartitionsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongPartitionsException(String topic, int found, int configured) {
        super("topic " + topic + " has " + found + " partitions, this service is set to " + configured
                + " (vedette.eventing.topics.partitions, VEDETTE_EVENTING_TOPICS_PARTITIONS). The number cannot be changed"
                + " without breaking the order of events: set every service to " + found
                + ", or remove the topics if their"
                + " events are not needed.");
    }
}
