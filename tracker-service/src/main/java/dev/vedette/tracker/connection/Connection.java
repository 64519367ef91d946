package dev.vedette.tracker.connection;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tracker and how to reach it; the credentials stay in the table.
 *
 * @param kind jira-cloud, jira-dc, azure-devops, github, gitlab, webhook or demo
 * @param profileStale why the profile no longer fits the project, or {@code null}
 * @param ownAccount our account there, to know our own echo
 * @param parkedUntil nothing is sent before, or {@code null}
 */
public record Connection(
        String tenant,
        String name,
        String kind,
        URI baseUrl,
        String account,
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
        Instant sweptAt) {}
