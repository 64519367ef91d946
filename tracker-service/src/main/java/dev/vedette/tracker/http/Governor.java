package dev.vedette.tracker.http;

import dev.vedette.tracker.spi.Answer.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Paces the calls of one connection. Learns from the reasons a tracker gives: a quota parks the whole connection, a
 * burst one family of calls, a limit per item that item only. Nobody sleeps here: who is too early is told when to
 * come back, however long that is.
 */
public final class Governor {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Clock clock;
    private final int perSecond;
    private final Runnable whenFull;
    private final Map<String, Instant> closedUntil = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();

    private Instant fullUntil = Instant.EPOCH;

    private static final class Window {
        private Instant start = Instant.EPOCH;
        private int calls;
    }

    /**
     * @param perSecond calls a second and family we allow ourselves, below what the vendor allows
     * @param whenFull called when somebody is turned away by that
     */
    public Governor(Clock clock, int perSecond, Runnable whenFull) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.whenFull = whenFull;
    }

    /** Empty: go ahead. Else when to come back, and what is closed until then. */
    public synchronized Optional<Gate> admit(String family, String item) {
        Instant now = clock.instant();
        Gate gate = closed("", Scope.CONNECTION, now);
        gate = gate != null ? gate : closed(family, Scope.CALLS, now);
        gate = gate != null || item == null ? gate : closed(family + "#" + item, Scope.ITEM, now);
        return gate != null ? Optional.of(gate) : pace(family, now);
    }

    private Gate closed(String key, Scope scope, Instant now) {
        Instant until = closedUntil.get(key);
        if (until == null) {
            return null;
        }
        if (!until.isAfter(now)) {
            closedUntil.remove(key);
            return null;
        }
        return new Gate(until, scope);
    }

    private Optional<Gate> pace(String family, Instant now) {
        Window w = windows.computeIfAbsent(family, k -> new Window());
        if (!now.isBefore(w.start.plus(WINDOW)) || now.isBefore(w.start)) {
            w.start = now;
            w.calls = 0;
        }
        if (w.calls >= perSecond) {
            fullUntil = w.start.plus(WINDOW);
            whenFull.run();
            return Optional.of(new Gate(fullUntil, Scope.CALLS));
        }
        w.calls++;
        return Optional.empty();
    }

    /** Whether somebody was just turned away by our own pace: more work for this connection would only be put off. */
    public synchronized boolean full() {
        Instant now = clock.instant();
        return fullUntil.isAfter(now) && !fullUntil.isAfter(now.plus(WINDOW));
    }

    /** What a reply told. */
    public synchronized void close(Scope scope, String family, String item, Instant until) {
        String key =
                switch (scope) {
                    case CONNECTION -> "";
                    case CALLS -> family;
                    case ITEM -> family + "#" + item;
                };
        closedUntil.merge(key, until, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** @param until when it opens again */
    public record Gate(Instant until, Scope scope) {}
}
