package dev.vedette.contracts.event;

/** Names of the Kafka record headers: CloudEvents 1.0 binary mode plus our extensions and the W3C trace context. */
public final class Headers {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SEQUENCE = "ce_sequence";
    public static final String TENANT_ID = "ce_tenantid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private Headers() {}
}
