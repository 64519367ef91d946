package dev.vedette.tracker.http;

import dev.vedette.tracker.spi.Answer.Scope;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long to wait, and for what, from the headers of a reply. */
final class Patience {
    private static final Duration UNSAID = Duration.ofSeconds(5);

    private Patience() {}

    /** {@code Retry-After} in seconds or as a date, else the reset of the limit, else a few seconds. */
    static Instant until(HttpHeaders headers, Instant now) {
        return retryAfter(headers, now)
                .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(Patience::instant))
                .filter(t -> t.isAfter(now))
                .orElse(now.plus(UNSAID));
    }

    static Optional<Instant> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").flatMap(value -> {
            try {
                return Optional.of(now.plusMillis((long) (Double.parseDouble(value.trim()) * 1000)));
            } catch (NumberFormatException notSeconds) {
                return instant(value);
            }
        });
    }

    private static Optional<Instant> instant(String value) {
        try {
            if (value.matches("\\d+")) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
            }
            return Optional.of(
                    value.contains(",")
                            ? ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()
                            : Instant.parse(value));
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Jira names the reason; where nobody does, the calls of the family wait. */
    static Scope scope(HttpHeaders headers) {
        String reason = headers.firstValue("RateLimit-Reason").orElse("");
        if (reason.contains("quota") || reason.contains("cost")) {
            return Scope.CONNECTION;
        }
        return reason.contains("per-issue") ? Scope.ITEM : Scope.CALLS;
    }

    /** Some trackers say 403 where they mean 429. */
    static boolean limited(HttpHeaders headers) {
        return headers.firstValue("Retry-After").isPresent()
                || headers.firstValue("X-RateLimit-Remaining")
                        .filter("0"::equals)
                        .isPresent();
    }

    static String reason(HttpHeaders headers) {
        return headers.firstValue("RateLimit-Reason")
                .or(() -> headers.firstValue("X-RateLimit-Resource"))
                .orElse("rate limit");
    }
}
