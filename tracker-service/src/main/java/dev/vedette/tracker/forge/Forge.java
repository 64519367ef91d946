package dev.vedette.tracker.forge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.RemoteItem.RemoteComment;
import dev.vedette.tracker.spi.Resolution;
import java.time.Instant;
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

    /** The account in the answer to {@link #whoAmI()}. */
    String account(JsonNode me);

    String id(JsonNode issue);

    String key(JsonNode issue);

    String url(JsonNode issue);

    String body(JsonNode issue);

    boolean closed(JsonNode issue);

    Resolution resolution(JsonNode issue);

    List<String> labels(JsonNode issue);

    RemoteComment comment(JsonNode comment);
}
