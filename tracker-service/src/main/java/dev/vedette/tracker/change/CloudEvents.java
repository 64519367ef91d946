package dev.vedette.tracker.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.ChangeObserved.Kind;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any CloudEvent as a change. Knows our own change types and CDEvents; of others it takes what is plainly there. */
final class CloudEvents {
    private static final Pattern SUBJECT = Pattern.compile("system/([^/]+)(?:/element/(.+))?");
    private static final int MAX_STATEMENT = 4_000;

    private CloudEvents() {}

    static Incoming normalise(CloudEvent e) {
        JsonNode d = e.data() == null ? Json.MAPPER.missingNode() : e.data();
        Matcher subject = SUBJECT.matcher(e.subject() == null ? "" : e.subject());
        boolean ours = subject.matches();
        String system = first(text(d, "systemId"), e.extensions().get("systemid"), ours ? subject.group(1) : null);
        return new Incoming(
                e.source(),
                e.id(),
                e.type(),
                system,
                first(text(d, "bindingKind"), e.type()),
                elementName(e, d, ours ? subject.group(2) : null),
                elementId(d),
                kind(e.type(), d),
                !d.has("live") || d.path("live").asBoolean(),
                first(text(d, "actor"), text(d, "user"), text(d, "createdBy")),
                occurred(e, d),
                statement(e, d),
                facts(d.path("facts")),
                nullable(d.path("before")),
                nullable(d.path("after")));
    }

    private static String elementId(JsonNode d) {
        JsonNode element = d.path("element");
        return element.isObject() ? element.path("id").asText(null) : element.asText(null);
    }

    private static String elementName(CloudEvent e, JsonNode d, String fromSubject) {
        String cdEvent = d.path("subject").path("id").asText(null);
        String lastOfSubject =
                e.subject() == null || SUBJECT.matcher(e.subject()).matches() ? null : last(e.subject());
        return first(
                text(d, "elementName"),
                text(d.path("element"), "match"),
                fromSubject,
                cdEvent,
                text(d, "name"),
                text(d, "service"),
                text(d, "app"),
                lastOfSubject);
    }

    private static String last(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isBlank() ? null : name;
    }

    static Kind kind(String type, JsonNode d) {
        String word = d.path("kind").asText("").toUpperCase(Locale.ROOT);
        for (Kind k : Kind.values()) {
            if (k.name().equals(word)) {
                return k;
            }
        }
        return byWords(type.toLowerCase(Locale.ROOT));
    }

    private static Kind byWords(String type) {
        return containsAny(type, "prompt")
                ? Kind.PROMPT
                : containsAny(type, "model")
                        ? Kind.MODEL
                        : containsAny(type, "tool", "mcp")
                                ? Kind.TOOL
                                : containsAny(type, "flag", "feature")
                                        ? Kind.FLAG
                                        : containsAny(type, "dataset", "data.", "index")
                                                ? Kind.DATA
                                                : containsAny(
                                                                type,
                                                                "deploy",
                                                                "upgrade",
                                                                "release",
                                                                "publish",
                                                                "sync",
                                                                "environment")
                                                        ? Kind.DEPLOY
                                                        : containsAny(type, "incident", "drift", "detected")
                                                                ? Kind.BEHAVIOUR
                                                                : Kind.ARCHITECTURE;
    }

    private static boolean containsAny(String text, String... words) {
        for (String w : words) {
            if (text.contains(w)) {
                return true;
            }
        }
        return false;
    }

    private static Instant occurred(CloudEvent e, JsonNode d) {
        try {
            String at = text(d, "occurredAt");
            return at == null ? e.time() : Instant.parse(at);
        } catch (DateTimeException notATime) {
            return e.time();
        }
    }

    /** What the event says in words; without any, the words of the envelope. */
    private static String statement(CloudEvent e, JsonNode d) {
        String said = first(
                text(d, "statement"),
                d.path("evidence").path("diff").asText(null),
                text(d, "description"),
                text(d, "message"));
        return said == null ? null : said.length() > MAX_STATEMENT ? said.substring(0, MAX_STATEMENT) : said;
    }

    static List<ObservedFact> facts(JsonNode list) {
        List<ObservedFact> out = new ArrayList<>();
        for (JsonNode f : list) {
            if (f.hasNonNull("key") && f.hasNonNull("value")) {
                out.add(new ChangeObserved.ObservedFact(
                        f.path("element").asText(null), f.path("key").asText(), f.path("value")));
            }
        }
        return out;
    }

    private static JsonNode nullable(JsonNode n) {
        return n.isMissingNode() || n instanceof NullNode ? null : n;
    }

    private static String text(JsonNode d, String field) {
        JsonNode n = d.path(field);
        return n.isValueNode() && !n.isNull() && !n.asText().isBlank() ? n.asText() : null;
    }

    private static String first(String... values) {
        for (String v : values) {
            if (v != null && !v.isBlank()) {
                return v;
            }
        }
        return null;
    }
}
