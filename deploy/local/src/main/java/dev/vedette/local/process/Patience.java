package dev.vedette.local.process;

import java.time.Duration;

/**
 * How long a child may not be ready before it is restarted.
 *
 * @param start after its start
 * @param down after it was ready
 * @param stop to end in good order before it is killed
 */
public record Patience(Duration start, Duration down, Duration stop) {
    public static final Patience STANDARD =
            new Patience(Duration.ofSeconds(180), Duration.ofSeconds(30), Duration.ofSeconds(12));
}
