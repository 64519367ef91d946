package dev.vedette.tracker.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection as the interface shows it; never with its secrets.
 *
 * @param health ok, untested, failing or parked
 * @param warnings what needs somebody's hand soon
 * @param hookPath where the tracker sends its webhooks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionView(
        String name,
        String kind,
        URI baseUrl,
        URI pageUrl,
        String account,
        Authorization authorization,
        boolean builtIn,
        Profile profile,
        int profileVersion,
        String profileStale,
        String health,
        List<String> warnings,
        Instant lastOkAt,
        String lastError,
        Instant lastErrorAt,
        Instant parkedUntil,
        LocalDate expiresOn,
        Instant polledTo,
        String hookPath) {

    private static final long WARN_DAYS = 30;

    static ConnectionView of(Connection c, Clock clock) {
        return new ConnectionView(
                c.name(),
                c.kind(),
                c.baseUrl(),
                c.pageUrl(),
                c.account(),
                c.authorization(),
                c.builtIn(),
                c.profile(),
                c.profileVersion(),
                c.profileStale(),
                health(c, clock.instant()),
                warnings(c, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                c.lastOkAt(),
                c.lastError(),
                c.lastErrorAt(),
                c.parkedUntil(),
                c.expiresOn(),
                c.polledTo(),
                "/api/tracker/hooks/" + c.hookId());
    }

    private static String health(Connection c, Instant now) {
        if (c.parkedUntil() != null && c.parkedUntil().isAfter(now)) {
            return "parked";
        }
        if (c.lastError() != null) {
            return "failing";
        }
        return c.lastOkAt() == null ? "untested" : "ok";
    }

    private static List<String> warnings(Connection c, LocalDate today) {
        List<String> out = new ArrayList<>();
        if (c.expiresOn() != null) {
            long days = ChronoUnit.DAYS.between(today, c.expiresOn());
            if (days < 0) {
                out.add("The token has expired on " + c.expiresOn() + ".");
            } else if (days <= WARN_DAYS) {
                out.add("The token expires in " + days + " days, on " + c.expiresOn() + ".");
            }
        }
        if (c.profileStale() != null) {
            out.add("The profile no longer fits the project: " + c.profileStale());
        }
        return out;
    }
}
