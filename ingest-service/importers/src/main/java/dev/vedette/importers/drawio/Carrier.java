package dev.vedette.importers.drawio;

import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.nio.charset.StandardCharsets;

/** The kinds of files that carry a draw.io diagram. */
enum Carrier {
    XML {
        @Override
        String xml(String source, SourceFile file) {
            return file.text();
        }
    },
    SVG {
        @Override
        String xml(String source, SourceFile file) throws UnreadableException {
            StringBuilder content = new StringBuilder();
            SafeXml.read(source, file.bytes(), (in, name, depth) -> {
                if (depth == 1) {
                    content.append(SafeXml.attribute(in, "content"));
                }
            });
            return content.toString();
        }
    },
    PNG {
        @Override
        String xml(String source, SourceFile file) throws UnreadableException {
            return PngText.find(source, file.bytes(), "mxfile");
        }
    },
    NONE {
        @Override
        String xml(String source, SourceFile file) throws UnreadableException {
            throw new UnreadableException(
                    source, "1:1", "No draw.io diagram is in this file.", "Save it again in draw.io.");
        }
    };

    private static final int LOOK = 4_096;

    abstract String xml(String source, SourceFile file) throws UnreadableException;

    static Carrier of(byte[] bytes) {
        if (PngText.isPng(bytes)) {
            return PngText.has(bytes, "mxfile") ? PNG : NONE;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3).stripLeading() : head.stripLeading();
        if (!start.startsWith("<")) {
            return NONE;
        }
        if (head.contains("<svg")) {
            return head.contains("content=\"&lt;mxfile") || head.contains("content=\"&lt;mxGraphModel") ? SVG : NONE;
        }
        return head.contains("<mxfile") || head.contains("<mxGraphModel") || head.contains("<mxlibrary") ? XML : NONE;
    }
}
