package dev.vedette.importers.excalidraw;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.importers.drawio.PngText;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Inflation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;

/**
 * The scene that Excalidraw puts into pictures it exports: an object with the packed scene as a string of bytes, in an
 * SVG between two comments and in base 64, in a PNG as a text chunk.
 */
final class EmbeddedScene {

    private static final String TYPE = "application/vnd.excalidraw+json";
    private static final String START = "<!-- payload-start -->";
    private static final String END = "<!-- payload-end -->";
    private static final long MAX = 20L << 20;
    private static final int LOOK = 65_536;

    private EmbeddedScene() {}

    static boolean isIn(SourceFile file) {
        byte[] b = file.bytes();
        if (PngText.isPng(b)) {
            return PngText.has(b, TYPE);
        }
        String head = new String(b, 0, Math.min(b.length, LOOK), StandardCharsets.ISO_8859_1);
        return head.contains("<svg") && head.contains("payload-type:" + TYPE);
    }

    /** The scene as a file of its own, with the name of the picture. */
    static SourceFile of(SourceFile file) throws UnreadableException {
        try {
            return SourceFile.of(file.path(), scene(file));
        } catch (IllegalArgumentException | DataFormatException e) {
            throw damaged(file, "is damaged");
        } catch (Inflation.TooLarge e) {
            throw damaged(file, "unpacks to more than 20 MB");
        }
    }

    private static String scene(SourceFile file) throws UnreadableException, DataFormatException, Inflation.TooLarge {
        String text = PngText.isPng(file.bytes()) ? PngText.find(file.path(), file.bytes(), TYPE) : payload(file);
        JsonNode wrapped = JsonSource.read(SourceFile.of(file.path(), text));
        if (!wrapped.has("encoded")) {
            return text;
        }
        byte[] bytes = wrapped.path("encoded").asText("").getBytes(StandardCharsets.ISO_8859_1);
        boolean packed = wrapped.path("compressed").asBoolean(false);
        byte[] plain = packed ? Inflation.bounded(bytes, 0, bytes.length, false, MAX) : bytes;
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static String payload(SourceFile file) throws UnreadableException {
        String svg = new String(file.bytes(), StandardCharsets.UTF_8);
        int start = svg.indexOf(START);
        int end = svg.indexOf(END);
        if (start < 0 || end < start) {
            throw damaged(file, "is not complete");
        }
        byte[] decoded = Base64.getMimeDecoder()
                .decode(svg.substring(start + START.length(), end).strip());
        // since version 2 the characters of the object are bytes, before they were UTF-8
        boolean bytes = svg.contains("payload-version:2");
        return new String(decoded, bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static UnreadableException damaged(SourceFile file, String how) {
        return new UnreadableException(
                file.path(),
                "",
                "The scene inside of the picture " + how + ".",
                "Export it again with \"embed scene\", or upload the .excalidraw file.");
    }
}
