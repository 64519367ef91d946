package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.RemoteItem.RemoteComment;
import dev.vedette.tracker.spi.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where two code hosts differ. */
interface Forge {
    Request create(String title, String body, List<String> labels);

    Request read(String id);

    /** Issues with the label, in all states. */
    Request list(String label, Instant sinceOrNull, int page);

    Request edit(String id, String titleOrNull, String bodyOrNull, List<String> addLabels);

    Request comments(String id);

    Request comment(String id, String body);

    Request move(String id, Category target, Resolution resolution);

    Request whoAmI();

    Request project();

    /** What the code host calls the parts of its answers. */
    Names names();

    Resolution resolution(JsonNode issue);

    /**
     * @param number of an issue within its project
     * @param person the property of a comment that holds its author
     * @param login a person's lasting name
     */
    record Names(String number, String page, String body, String person, String login) {}

    /** The account in the answer to {@link #whoAmI()}. */
    default String account(JsonNode me) {
        return me.path(names().login()).asText(null);
    }

    default String id(JsonNode issue) {
        return issue.path(names().number()).asText();
    }

    default String key(JsonNode issue) {
        return "#" + id(issue);
    }

    default String url(JsonNode issue) {
        return issue.path(names().page()).asText();
    }

    default String body(JsonNode issue) {
        return issue.path(names().body()).asText("");
    }

    default boolean closed(JsonNode issue) {
        return issue.path("state").asText().equals("closed");
    }

    /** Words, or objects that have a name. */
    default List<String> labels(JsonNode issue) {
        List<String> out = new ArrayList<>();
        issue.path("labels").forEach(l -> out.add(l.path("name").asText(l.asText())));
        return out;
    }

    default RemoteComment comment(JsonNode c) {
        return new RemoteComment(
                c.path("id").asText(),
                null,
                c.path(names().person()).path(names().login()).asText(),
                c.path("body").asText());
    }
}
