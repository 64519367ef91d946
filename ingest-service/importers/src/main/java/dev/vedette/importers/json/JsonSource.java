package dev.vedette.importers.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.Optional;

/** Reads a file as one JSON value. */
public final class JsonSource {

    private static final ObjectMapper TOLERANT = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(10_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private JsonSource() {}

    /** Whether the content starts like a JSON object or array; comments and blanks before it are passed over. */
    public static boolean looksLikeJson(SourceFile file) {
        byte[] b = file.bytes();
        for (int i = 0; i < Math.min(b.length, 4096); i++) {
            byte c = b[i];
            if (c == '{' || c == '[') {
                return true;
            }
            if (c == '/') {
                return file.name().endsWith(".json")
                        || file.name().endsWith(".jsonc")
                        || file.name().endsWith(".json5");
            }
            boolean blankOrMark = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c < 0;
            if (!blankOrMark) {
                return false;
            }
        }
        return false;
    }

    /** For detection: the value, or empty when it is not readable as JSON. */
    public static Optional<JsonNode> peek(SourceFile file) {
        if (!looksLikeJson(file)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                file.derived("json", Parsed.class, JsonSource::parsed).tree());
    }

    /** @param tree {@code null} when it is not readable as JSON */
    private record Parsed(JsonNode tree) {}

    private static Parsed parsed(SourceFile file) {
        try {
            return new Parsed(TOLERANT.readTree(file.text()));
        } catch (JsonProcessingException e) {
            return new Parsed(null);
        }
    }

    /** @throws UnreadableException with line and column of the first error */
    public static JsonNode read(SourceFile file) throws UnreadableException {
        try {
            JsonNode peeked = looksLikeJson(file)
                    ? file.derived("json", Parsed.class, JsonSource::parsed).tree()
                    : null;
            JsonNode node = peeked == null ? TOLERANT.readTree(file.text()) : peeked;
            if (node == null || node.isMissingNode()) {
                throw new UnreadableException(
                        file.path(), "1:1", "The file holds no JSON value.", "Upload the file again with its content.");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String position = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new UnreadableException(
                    file.path(),
                    position,
                    "The JSON is broken: " + e.getOriginalMessage() + ".",
                    "Correct it there, or export it again with the tool that wrote it.");
        }
    }

    /** Escapes a key for use in a JSON pointer. */
    public static String pointer(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
