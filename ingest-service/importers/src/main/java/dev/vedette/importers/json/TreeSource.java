package dev.vedette.importers.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.Optional;

/** Reads a file that may be JSON or YAML. */
public final class TreeSource {

    private TreeSource() {}

    public static JsonNode read(SourceFile file) throws UnreadableException {
        return JsonSource.looksLikeJson(file) ? JsonSource.read(file) : YamlSource.read(file);
    }

    /** For detection; YAML is only tried for files that hold {@code mark}. */
    public static Optional<JsonNode> peek(SourceFile file, String mark) {
        if (!file.text().contains(mark)) {
            return Optional.empty();
        }
        return JsonSource.looksLikeJson(file) ? JsonSource.peek(file) : YamlSource.peek(file);
    }
}
