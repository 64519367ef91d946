package dev.vedette.local.process;

import java.time.Duration;

/** Waits that double from one second to thirty, and begin anew after a minute of good health. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** @param lived how long the child was well before it failed */
    Duration afterFailure(Duration lived) {
        if (lived.compareTo(FORGIVEN_AFTER) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
