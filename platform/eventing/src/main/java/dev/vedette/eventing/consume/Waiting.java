package dev.vedette.eventing.consume;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Which consumers wait for something to pass, and why; readiness shows it. */
@Singleton
public class Waiting {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    void began(String consumer, Throwable reason) {
        Throwable root = reason;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        reasons.put(consumer, root == reason ? reason.toString() : reason.getMessage() + ": " + root);
    }

    void ended(String consumer) {
        reasons.remove(consumer);
    }

    /** Consumer to reason; empty when all is well. */
    public Map<String, String> reasons() {
        return new TreeMap<>(reasons);
    }
}
