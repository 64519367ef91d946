package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Issues of the interface as items of ours. */
final class JiraRead {
    static final String PROPERTY = "dev.vedette.link";
    static final String NOTE_PROPERTY = "dev.vedette.note";
    static final String FIELDS = "summary,description,status,resolution,priority,labels,updated,comment";

    private final Dialect dialect;
    private final String site;

    JiraRead(Dialect dialect, String site) {
        this.dialect = dialect;
        this.site = site;
    }

    RemoteItem item(JsonNode issue) {
        JsonNode f = issue.path("fields");
        List<String> labels = new ArrayList<>();
        f.path("labels").forEach(l -> labels.add(l.asText()));
        return new RemoteItem(
                issue.path("id").asText(),
                issue.path("key").asText(),
                url(issue.path("key").asText()),
                f.path("summary").asText(),
                Category.of(f.path("status").path("statusCategory").path("key").asText()),
                f.path("status").path("name").asText(),
                f.path("resolution").isObject()
                        ? resolution(f.path("resolution").path("name").asText())
                        : null,
                f.path("priority").path("id").asText(null),
                labels,
                f.path("updated").asText(),
                dialect.block(f.path("description")),
                marker(issue.path("properties").path(PROPERTY)),
                null,
                comments(f.path("comment").path("comments")));
    }

    String url(String key) {
        return site + "/browse/" + key;
    }

    private static Marker marker(JsonNode property) {
        return property.has("f") && property.has("i")
                ? new Marker(property.path("f").asText(), property.path("i").asText())
                : null;
    }

    private List<RemoteItem.RemoteComment> comments(JsonNode list) {
        List<RemoteItem.RemoteComment> out = new ArrayList<>();
        list.forEach(c -> out.add(new RemoteItem.RemoteComment(
                c.path("id").asText(),
                noteKey(c),
                c.path("author")
                        .path("accountId")
                        .asText(c.path("author").path("name").asText("")),
                dialect.words(c.path("body")))));
        return out;
    }

    static String noteKey(JsonNode comment) {
        for (JsonNode p : comment.path("properties")) {
            if (p.path("key").asText().equals(NOTE_PROPERTY)) {
                return p.path("value").path("k").asText(null);
            }
        }
        return null;
    }

    /** Resolutions are free words; these are the ones that ship with the product and their usual relatives. */
    static Resolution resolution(String name) {
        String word = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        return switch (word) {
            case "done", "fixed", "resolved", "complete", "completed" -> Resolution.FIXED;
            case "won't do", "won't fix", "wont do", "wont fix", "declined", "rejected" -> Resolution.WONT_DO;
            case "duplicate" -> Resolution.DUPLICATE;
            case "cannot reproduce", "not a bug", "invalid" -> Resolution.NOT_REPRODUCIBLE;
            default -> Resolution.OTHER;
        };
    }
}
