package dev.vedette.testkit.tracker.http;

/** A request and the reply the fake gave to it, whether or not the reply reached the caller. */
public record Passage(Call call, Reply reply, boolean delivered) {

    /** Anything but reading and searching. */
    public boolean isWrite() {
        String method = call.method();
        boolean reads = method.equals("GET")
                || call.path().endsWith("/search/jql")
                || call.path().endsWith("/issue/bulkfetch")
                || call.path().endsWith("/wiql")
                || call.path().endsWith("/workitemsbatch")
                || method.equals("OPTIONS");
        return !reads;
    }
}
