package dev.vedette.local.command;

import dev.vedette.local.run.Ports;
import picocli.CommandLine.Option;

/** Ports by option, else by variable, else the standard ones. */
final class PortOptions {

    @Option(
            names = "--ingest-port",
            defaultValue = "${env:VEDETTE_INGEST_PORT:-8081}",
            description = "Port of ingest-service (${DEFAULT-VALUE}).")
    int ingest;

    @Option(
            names = "--analysis-port",
            defaultValue = "${env:VEDETTE_ANALYSIS_PORT:-8082}",
            description = "Port of analysis-service (${DEFAULT-VALUE}).")
    int analysis;

    @Option(
            names = "--tracker-port",
            defaultValue = "${env:VEDETTE_TRACKER_PORT:-8083}",
            description = "Port of tracker-service (${DEFAULT-VALUE}).")
    int tracker;

    @Option(
            names = "--postgres-port",
            defaultValue = "${env:VEDETTE_POSTGRES_PORT:-15432}",
            description = "Port of Postgres (${DEFAULT-VALUE}).")
    int postgres;

    @Option(
            names = "--broker-port",
            defaultValue = "${env:VEDETTE_BROKER_PORT:-19092}",
            description = "Port of the Kafka broker; it also takes the next one (${DEFAULT-VALUE}).")
    int broker;

    @Option(
            names = "--demo-tracker-port",
            defaultValue = "${env:VEDETTE_DEMO_TRACKER_PORT:-8090}",
            description = "Port of the demo tracker (${DEFAULT-VALUE}).")
    int demoTracker;

    Ports ports() {
        return new Ports(ingest, analysis, tracker, postgres, broker, demoTracker);
    }
}
