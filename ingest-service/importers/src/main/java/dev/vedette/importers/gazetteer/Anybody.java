package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** "Any sender", "Other download sites", "Many web sites": a whole class of outsiders rather than one part. */
final class Anybody {

    private static final Set<String> OPEN = Set.of("any", "other", "many", "arbitrary", "unknown", "anonymous");
    private static final Set<String> CONTENT =
            Set.of("page", "pages", "site", "sites", "website", "websites", "document", "documents", "content", "feed");
    private static final Set<String> DEVICE =
            Set.of("device", "devices", "camera", "phone", "laptop", "computer", "client");
    private static final Set<String> ADDRESS = Set.of(
            "address",
            "addresses",
            "recipient",
            "recipients",
            "url",
            "host",
            "domain",
            "sender",
            "person",
            "people",
            "party",
            "user",
            "users",
            "customer",
            "endpoint",
            "server",
            "destination",
            "number",
            "one",
            "writer");

    private Anybody() {}

    static Typed typed(List<String> words) {
        if (words.size() < 2 || !OPEN.contains(words.getFirst())) {
            return null;
        }
        String head = words.getLast();
        String type = CONTENT.contains(head)
                ? "external-content"
                : ADDRESS.contains(head) ? "external-actor" : DEVICE.contains(head) ? "endpoint-device" : null;
        if (type == null) {
            return null;
        }
        TreeMap<String, FactValue> facts = new TreeMap<>();
        facts.put("contentTrust", FactValue.of("untrusted"));
        return new Typed(type, 0.85, facts, String.join(" ", words));
    }
}
