package dev.vedette.testkit.tracker.demo;

import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the demo tracker until the process ends. Environment: {@code VEDETTE_DEMO_TRACKER_PORT} (8090), {@code
 * VEDETTE_DEMO_TRACKER_DATA} (a file; without it nothing is kept), {@code VEDETTE_DEMO_TRACKER_WEBHOOK} (where to
 * tell of changes) and {@code VEDETTE_DEMO_TRACKER_WEBHOOK_SECRET}.
 */
public final class DemoTracker {
    private static final long WRITE_EVERY_MILLIS = 500;

    private DemoTracker() {}

    public static void main(String[] args) {
        FakeJira jira = start(System.getenv());
        System.out.println("Demo tracker ready at " + jira.uri());
    }

    static FakeJira start(Map<String, String> env) {
        int port = Integer.parseInt(env.getOrDefault("VEDETTE_DEMO_TRACKER_PORT", "8090"));
        FakeJira jira = FakeJira.cloud(port, Clock.systemUTC());
        jira.server().keepNothing();
        new Board(jira).addTo(jira.router());
        String data = env.get("VEDETTE_DEMO_TRACKER_DATA");
        if (data != null) {
            keep(jira.snapshots(), Path.of(data));
        }
        String webhook = env.get("VEDETTE_DEMO_TRACKER_WEBHOOK");
        if (webhook != null) {
            jira.webhooks().subscribe(java.net.URI.create(webhook), env.get("VEDETTE_DEMO_TRACKER_WEBHOOK_SECRET"));
            jira.webhooks().atOnce();
        }
        return jira;
    }

    private static void keep(Snapshots snapshots, Path file) {
        if (Files.exists(file)) {
            snapshots.read(file);
        }
        AtomicBoolean dirty = new AtomicBoolean();
        snapshots.onChange(() -> dirty.set(true));
        Runnable write = () -> {
            if (dirty.getAndSet(false)) {
                snapshots.write(file);
            }
        };
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                r -> Thread.ofPlatform().daemon().name("demo-tracker-state").unstarted(r));
        timer.scheduleWithFixedDelay(write, WRITE_EVERY_MILLIS, WRITE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(write, "demo-tracker-last-write"));
    }
}
