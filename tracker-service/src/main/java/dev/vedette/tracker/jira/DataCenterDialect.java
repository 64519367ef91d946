package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.markdown.Md;
import dev.vedette.tracker.markdown.TextBlock;
import dev.vedette.tracker.markdown.Wiki;
import dev.vedette.tracker.spi.ManagedBlock;
import java.util.Optional;

/** Wiki text. The block is a titled panel. */
final class DataCenterDialect implements Dialect {
    private static final TextBlock BLOCK = new TextBlock("{panel:title=" + ManagedBlock.TITLE + "}", "{panel}");

    @Override
    public String api() {
        return "/rest/api/2";
    }

    @Override
    public boolean cloud() {
        return false;
    }

    @Override
    public JsonNode description(String markdown) {
        return text(BLOCK.wrap("\n" + Wiki.of(markdown) + "\n"));
    }

    @Override
    public JsonNode comment(String markdown) {
        return text(Wiki.of(markdown));
    }

    private static JsonNode text(String s) {
        return Json.MAPPER.getNodeFactory().textNode(s);
    }

    @Override
    public String block(JsonNode description) {
        String inner = BLOCK.inner(description == null ? null : description.asText(null));
        return inner == null ? null : Md.words(inner);
    }

    @Override
    public Optional<JsonNode> replace(JsonNode description, String markdown) {
        return BLOCK.replace(description.asText(null), "\n" + Wiki.of(markdown) + "\n")
                .map(DataCenterDialect::text);
    }

    @Override
    public String words(JsonNode body) {
        return Md.words(body.asText(""));
    }
}
