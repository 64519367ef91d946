package dev.vedette.eventing.config;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CloudEvents source of this service. */
@Singleton
public class EventSource {
    private static final String PREFIX = "vedette-";
    private final String value;

    @Inject
    EventSource(EventingConfig config, @ConfigProperty(name = "quarkus.application.name") String application) {
        String name = application.startsWith(PREFIX) ? application.substring(PREFIX.length()) : application;
        this.value = config.source().orElse("/services/" + name);
    }

    /** Such as {@code /services/ingest}. */
    public String value() {
        return value;
    }
}
