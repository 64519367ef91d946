package dev.vedette.eventing.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of eventing; the defaults are those of the local run. */
@ConfigMapping(prefix = "vedette.eventing")
public interface EventingConfig {

    /** CloudEvents source; by default {@code /services/} and the application name without {@code vedette-}. */
    Optional<String> source();

    Relay relay();

    Topics topics();

    Retry retry();

    /** The gauges over the tables. */
    Periodic metrics();

    /** The removal of rows that were sent long ago. */
    Periodic prune();

    /** How long sent rows can be sent again. */
    @WithDefault("7d")
    Duration keepPublished();

    /** Who sees dead letters that do not tell their tenant. */
    @WithDefault("default")
    String operatorTenant();

    /** The sender of outbox rows. */
    interface Relay {
        @WithDefault("true")
        boolean enabled();

        /** Safety net only: a commit wakes the relay. */
        @WithDefault("200ms")
        Duration poll();

        @WithDefault("500")
        int batchRows();

        @WithDefault("8388608")
        long batchBytes();

        /** How long Kafka may take to confirm a batch before its rows count as not sent. */
        @WithDefault("15s")
        Duration sendTimeout();
    }

    /** Checked and made at start. */
    interface Topics {
        /** {@code VEDETTE_EVENTING_TOPICS_PARTITIONS}; 12 in production. Fixed once the topics exist. */
        @WithDefault("3")
        int partitions();

        /** {@code VEDETTE_EVENTING_TOPICS_REPLICATION}; 3 in production. */
        @WithDefault("1")
        short replication();

        /** How long a start waits for a broker before it gives up. */
        @WithDefault("60s")
        Duration patience();
    }

    /** Pauses between attempts to handle an event. */
    interface Retry {
        @WithDefault("100ms")
        Duration first();

        @WithDefault("5s")
        Duration longest();

        /** Attempts before a failure that is not known to pass by itself becomes a dead letter. */
        @WithDefault("5")
        int defectAttempts();
    }

    /** Read by the scheduler, which has the defaults; here so that the names are known. */
    interface Periodic {
        Optional<String> every();

        /** After the start. */
        Optional<String> delayed();
    }
}
