package dev.vedette.engine.identity;

import dev.vedette.contracts.json.Json;
import java.util.Collection;
import java.util.TreeSet;

/** Ids as hashes of what makes a thing itself. Component ids are stable keys, so these are stable too. */
public final class Ids {

    private static final int LENGTH = 16;

    private Ids() {}

    /** The finding of a threat at its anchors in a system; anchors in any order. */
    public static String finding(String system, String slug, Collection<String> anchors) {
        return "f-" + hash(system, slug, String.join("\n", new TreeSet<>(anchors)));
    }

    public static String question(String system, String element, String key) {
        return "q-" + hash(system, element, key);
    }

    public static String story(String system, String group) {
        return "s-" + hash(system, "story", group);
    }

    private static String hash(String... parts) {
        return Json.sha256(String.join("\u0000", parts)).substring(0, LENGTH);
    }
}
