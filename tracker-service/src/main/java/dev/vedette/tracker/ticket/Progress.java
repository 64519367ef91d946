package dev.vedette.tracker.ticket;

import dev.vedette.tracker.store.Database;
import java.time.Instant;

/** What a worker makes of the link it leased; written in one go by {@link Results}. */
final class Progress {
    final Link from;
    LinkState state;
    int profileVersion;
    int attempt;
    int failures;
    Instant dueAt;
    Instant unknownSince;
    int lookups;
    String remoteId;
    String remoteKey;
    String remoteUrl;
    String remoteCategory;
    String remoteResolution;
    String remoteUpdated;
    Base base;
    boolean textDetached;
    String flagged;
    String message;
    String claimHash;
    Long claimRevision;
    int writes;
    Instant writesFrom;

    Progress(Link link) {
        from = link;
        state = link.state();
        profileVersion = link.profileVersion();
        attempt = link.attempt();
        failures = 0;
        unknownSince = link.unknownSince();
        lookups = link.lookups();
        remoteId = link.remoteId();
        remoteKey = link.remoteKey();
        remoteUrl = link.remoteUrl();
        remoteCategory = link.remoteCategory();
        remoteResolution = link.remoteResolution();
        remoteUpdated = link.remoteUpdated();
        base = Database.read(link.base(), Base.class);
        textDetached = link.textDetached();
        flagged = link.flagged();
        message = link.message();
        claimHash = link.claimHash();
        claimRevision = link.claimRevision();
        writes = link.writes();
        writesFrom = link.writesFrom();
    }

    /** Not finished: go on then, having learnt nothing new about either side. */
    Progress later(Instant at, String why) {
        dueAt = at;
        message = why;
        return this;
    }
}
