package dev.vedette.tracker.ticket;

import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Created;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.RemoteItem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How exactly one item comes to be although no tracker knows idempotent creation. The intent is stored before the
 * request, our identity travels inside it, and after an outcome nobody knows the item is looked for before it is made
 * again, always under the same intent, so that a late first copy is still recognised as ours.
 */
@Singleton
class CreateProtocol {
    /** When to look after an unknown outcome, as parts of the settle time: often at first, for most are found then. */
    private static final List<Double> LOOKUPS = List.of(1 / 30., 1 / 12., 1 / 6., 1 / 3., 2 / 3., 1.);

    private static final Duration DENIED_WAIT = Duration.ofMinutes(5);
    private static final Duration OUTDATED_WAIT = Duration.ofHours(1);

    private final Duration settle;

    /** @param settle how far a search index of a tracker may lag; what is not found for so long is made again */
    CreateProtocol(@ConfigProperty(name = "vedette.tracker.settle", defaultValue = "60s") Duration settle) {
        this.settle = settle;
    }

    /** What to store. */
    sealed interface Step {
        /** The item exists: store it, then read it and keep it in step. */
        record Adopt(String id, String key, String url, String flag) implements Step {}

        /** Not made and not going to be until something changes. */
        record Reject(String message) implements Step {}

        /** Surely not made: try again then. */
        record Retry(Instant at, String message, boolean countAttempt) implements Step {}

        /** Perhaps made: look then. */
        record Look(Instant at, Instant unknownSince, int lookups, String message) implements Step {}
    }

    Step afterCreate(Answer<Created> answer, Instant now) {
        return switch (answer) {
            case Answer.Done<Created>(Created c) -> new Step.Adopt(c.id(), c.key(), c.url(), null);
            case Answer.Refused<Created> r -> new Step.Reject(r.text());
            case Answer.Missing<Created> m -> new Step.Reject("the place to create it does not exist");
            case Answer.Throttled<Created> t -> new Step.Retry(t.until(), t.reason(), false);
            case Answer.Denied<Created>(String why) -> new Step.Retry(now.plus(DENIED_WAIT), why, false);
            case Answer.Outdated<Created>(String why) -> new Step.Retry(now.plus(OUTDATED_WAIT), why, false);
            case Answer.Conflict<Created> c -> unknown(now, "the tracker reported a conflict");
            case Answer.Lost<Created>(String why) -> unknown(now, why);
        };
    }

    /** A lease ran out: whoever held it may have sent the request. */
    private Step unknown(Instant now, String why) {
        return new Step.Look(lookup(now, 0), now, 0, why);
    }

    Step afterLookup(Answer<List<RemoteItem>> answer, Marker ours, Instant since, int lookups, Instant now) {
        return switch (answer) {
            case Answer.Done<List<RemoteItem>>(List<RemoteItem> found) -> found(found, ours, since, lookups, now);
            case Answer.Throttled<List<RemoteItem>> t -> new Step.Look(t.until(), since, lookups, t.reason());
            case Answer.Denied<List<RemoteItem>>(String why) ->
                new Step.Look(now.plus(DENIED_WAIT), since, lookups, why);
            case Answer.Outdated<List<RemoteItem>>(String why) ->
                new Step.Look(now.plus(OUTDATED_WAIT), since, lookups, why);
            case Answer.Refused<List<RemoteItem>> r ->
                new Step.Look(now.plus(DENIED_WAIT), since, lookups, "looking for it was refused: " + r.text());
            case Answer.Missing<List<RemoteItem>> m ->
                new Step.Look(now.plus(DENIED_WAIT), since, lookups, "the place to look for it does not exist");
            case Answer.Conflict<List<RemoteItem>> c -> again(since, lookups, now, "conflict while looking");
            case Answer.Lost<List<RemoteItem>>(String why) -> again(since, lookups, now, why);
        };
    }

    private Step found(List<RemoteItem> found, Marker ours, Instant since, int lookups, Instant now) {
        // a clone carries our label but not what is stored with the item: that decides
        List<RemoteItem> candidates = found.stream()
                .filter(i -> i.marker() != null && i.marker().item().equals(ours.item()))
                .sorted(Comparator.comparing(
                                (RemoteItem i) -> !i.marker().intent().equals(ours.intent()))
                        .thenComparing(RemoteItem::id, CreateProtocol::byAge))
                .toList();
        if (candidates.isEmpty()) {
            return again(since, lookups + 1, now, "not found yet");
        }
        RemoteItem item = candidates.getFirst();
        String flag = item.marker().intent().equals(ours.intent())
                ? null
                : "an item of an earlier intent was found and adopted";
        return new Step.Adopt(item.id(), item.key(), item.url(), flag);
    }

    /** The next look, or the end of looking: then the item is made again under the same intent. */
    private Step again(Instant since, int lookups, Instant now, String why) {
        if (lookups >= LOOKUPS.size()) {
            return new Step.Retry(now, "looked for it and found nothing: trying again", true);
        }
        Instant next = lookup(since, lookups);
        return new Step.Look(next.isAfter(now) ? next : now.plusSeconds(1), since, lookups, why);
    }

    private Instant lookup(Instant since, int n) {
        return since.plusMillis(Math.round(settle.toMillis() * LOOKUPS.get(n)));
    }

    /** Ids of trackers grow; the shorter number is the older item. */
    static int byAge(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
