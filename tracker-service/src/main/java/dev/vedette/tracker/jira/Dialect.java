package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How rich text travels, and where. */
interface Dialect {
    /** Path of the interface under the site's address. */
    String api();

    /** Whether people are account ids and search pages by token. */
    boolean cloud();

    /** A description that holds nothing but our block. */
    JsonNode description(String markdown);

    JsonNode comment(String markdown);

    /** The words of our block, or {@code null} when people removed it. */
    String block(JsonNode description);

    /** The same description with our block replaced; empty when there is none. */
    Optional<JsonNode> replace(JsonNode description, String markdown);

    /** The words of a comment. */
    String words(JsonNode body);
}
