package dev.vedette.testkit.tracker.jira;

import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vendor's limits: a burst bucket per family of calls and the writes per issue (20 in 2 s, 100 in 30 s). Off
 * until {@link #perSecond} is called.
 */
public final class Limits {
    private final Clock clock;
    private final Map<String, Deque<Instant>> seen = new HashMap<>();
    private int perSecond = Integer.MAX_VALUE;
    private int refused;

    Limits(Clock clock) {
        this.clock = clock;
    }

    /** @param calls requests a second and family */
    public synchronized void perSecond(int calls) {
        perSecond = calls;
    }

    public synchronized int refused() {
        return refused;
    }

    synchronized Optional<Reply> check(Call call, String issue) {
        if (perSecond == Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deque<Instant> burst = window(family(call), now, Duration.ofSeconds(1));
        if (burst.size() >= perSecond) {
            refused++;
            return Optional.of(tooMany("jira-burst-based", perSecond, 1, now.plusSeconds(1)));
        }
        burst.add(now);
        if (issue != null && !call.method().equals("GET")) {
            Deque<Instant> writes = window("issue:" + issue, now, Duration.ofSeconds(2));
            if (writes.size() >= 20) {
                refused++;
                return Optional.of(tooMany("jira-per-issue-on-write", 20, 2, now.plusSeconds(2)));
            }
            writes.add(now);
        }
        return Optional.empty();
    }

    private static String family(Call call) {
        return call.method() + " " + call.path().replaceAll("/\\d+", "/#").replaceAll("/[A-Z]+-\\d+", "/#");
    }

    private Deque<Instant> window(String name, Instant now, Duration length) {
        Deque<Instant> window = seen.computeIfAbsent(name, k -> new ArrayDeque<>());
        while (!window.isEmpty() && window.peekFirst().isBefore(now.minus(length))) {
            window.removeFirst();
        }
        return window;
    }

    /** A refusal with the headers that say why and until when. */
    public static Reply tooMany(String reason, int limit, long retryAfterSeconds, Instant reset) {
        return Errors.reply(429, "Rate limit exceeded.")
                .with("Retry-After", Long.toString(retryAfterSeconds))
                .with("X-RateLimit-Limit", Integer.toString(limit))
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", reset.toString())
                .with("RateLimit-Reason", reason);
    }
}
