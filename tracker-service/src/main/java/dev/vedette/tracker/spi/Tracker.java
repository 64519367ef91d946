package dev.vedette.tracker.spi;

import java.time.Instant;
import java.util.List;

/** One project of one tracker, reached with one set of credentials. Thread-safe; no call sleeps or retries. */
public interface Tracker {

    /** Makes the item with its marker inside the one call, so that an unanswered call can be looked for. */
    Answer<Created> create(NewItem item);

    /** Everything that carries the label; the marker of each tells whether it is the one. May lag behind. */
    Answer<List<RemoteItem>> find(String label);

    Answer<RemoteItem> read(String id);

    /** @param base what was read before; trackers that can refuse when it is no longer true */
    Answer<Void> edit(String id, Edit edit, RemoteItem base);

    /** The words {@link RemoteItem#block()} will have once this text is written. */
    String expectedBlock(String markdown);

    /** Posts once per key: repeats are recognised by what is stored with the comment. */
    Answer<Void> comment(String id, String key, String markdown);

    /** Shows the way to the finding; the same link again changes nothing. */
    Answer<Void> link(String id, String globalId, String url, String title);

    /** Moves by whatever way leads to the category now; {@code Refused} names what stands in the way. */
    Answer<Void> move(String id, Category target, Resolution resolution);

    /** Our items that changed since the moment, as far as the search index knows. */
    Answer<List<Touched>> changedSince(Instant since);

    /** The present state of many; items that are gone are left out. */
    Answer<List<RemoteItem>> readMany(List<String> ids);

    Answer<Preflight> preflight();

    /** @param updated as in {@link RemoteItem#updated()} */
    record Touched(String id, String updated) {}
}
