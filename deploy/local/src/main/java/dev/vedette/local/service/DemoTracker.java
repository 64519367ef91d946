package dev.vedette.local.service;

import dev.vedette.local.process.ChildSpec;
import dev.vedette.local.process.HttpProbe;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demo tracker stands in for Jira until somebody connects a real one, and keeps its items in one file. */
public final class DemoTracker {

    private static final String MAIN = "dev.vedette.testkit.tracker.demo.DemoTracker";

    private final Layout layout;
    private final Ports ports;
    private final Path java;

    public DemoTracker(Layout layout, Ports ports, Path java) {
        this.layout = layout;
        this.ports = ports;
        this.java = java;
    }

    public ChildSpec spec() throws IOException {
        Path data = layout.state().resolve("demo-tracker");
        Files.createDirectories(data);
        return new ChildSpec(
                "demo-tracker",
                ports.demoTracker(),
                List.of(
                        java.toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MAIN),
                Map.of(
                        "VEDETTE_DEMO_TRACKER_PORT", Integer.toString(ports.demoTracker()),
                        "VEDETTE_DEMO_TRACKER_DATA", data.resolve("items.json").toString()),
                layout.log("demo-tracker"),
                new HttpProbe(ports.demoTrackerUrl() + "/health"),
                "TERM");
    }
}
