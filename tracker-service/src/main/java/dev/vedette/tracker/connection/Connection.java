package dev.vedette.tracker.connection;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tracker and how to reach it; the credentials stay in the table.
 *
 * @param kind jira-cloud, jira-dc, azure-devops, github, gitlab, webhook or demo
 * @param pageUrl where people open items, when that is another address than {@code baseUrl}, or {@code null}
 * @param authorization how access tokens are got, or {@code null} for a token that lasts
 * @param profileStale why the profile no longer fits the project, or {@code null}
 * @param ownAccount our account there, to know our own echo
 * @param parkedUntil nothing is sent before, or {@code null}
 */
public record Connection(
        String tenant,
        String name,
        String kind,
        URI baseUrl,
        URI pageUrl,
        String account,
        Authorization authorization,
        UUID hookId,
        LocalDate expiresOn,
        Profile profile,
        int profileVersion,
        String profileStale,
        boolean builtIn,
        String ownAccount,
        Instant lastOkAt,
        String lastError,
        Instant lastErrorAt,
        Instant parkedUntil,
        Instant polledTo,
        Instant sweptAt) {

    URI pages() {
        return pageUrl == null ? baseUrl : pageUrl;
    }

    /** The same connection with the profile an item was made with. */
    Connection with(Profile other, int version) {
        return new Connection(
                tenant,
                name,
                kind,
                baseUrl,
                pageUrl,
                account,
                authorization,
                hookId,
                expiresOn,
                other,
                version,
                profileStale,
                builtIn,
                ownAccount,
                lastOkAt,
                lastError,
                lastErrorAt,
                parkedUntil,
                polledTo,
                sweptAt);
    }
}
