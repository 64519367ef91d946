package dev.vedette.tracker.connection;

import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Created;
import dev.vedette.tracker.spi.Edit;
import dev.vedette.tracker.spi.NewItem;
import dev.vedette.tracker.spi.Preflight;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import dev.vedette.tracker.spi.Tracker;
import java.time.Instant;
import java.util.List;

/** Stands in while there is no access token: every call ends as the attempt to get one did, and nothing is sent. */
record NoAccess(Answer<Void> why) implements Tracker {

    private <T> Answer<T> no() {
        return why.map(v -> null);
    }

    @Override
    public Answer<Created> create(NewItem item) {
        return no();
    }

    @Override
    public Answer<List<RemoteItem>> find(String label) {
        return no();
    }

    @Override
    public Answer<RemoteItem> read(String id) {
        return no();
    }

    @Override
    public Answer<Void> edit(String id, Edit edit, RemoteItem base) {
        return no();
    }

    @Override
    public String expectedBlock(String markdown) {
        return "";
    }

    @Override
    public Answer<Void> comment(String id, String key, String markdown) {
        return no();
    }

    @Override
    public Answer<Void> link(String id, String globalId, String url, String title) {
        return no();
    }

    @Override
    public Answer<Void> move(String id, Category target, Resolution resolution) {
        return no();
    }

    @Override
    public Answer<List<Touched>> changedSince(Instant since) {
        return no();
    }

    @Override
    public Answer<List<RemoteItem>> readMany(List<String> ids) {
        return no();
    }

    @Override
    public Answer<Preflight> preflight() {
        return no();
    }
}
