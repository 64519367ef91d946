package dev.vedette.importers.drawio;

import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Inflation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import javax.xml.stream.XMLStreamReader;

/** The pages of a file; each holds its cells plainly or as base64 of deflated, percent-encoded XML. */
final class Pages {

    private static final long MAX_PAGE = 40L << 20;

    private Pages() {}

    static List<Page> read(String source, String xml) throws UnreadableException {
        Reader reader = new Reader(source);
        SafeXml.read(source, xml, reader);
        return reader.pages;
    }

    private static final class Reader implements SafeXml.Handler {
        private final String source;
        private final List<Page> pages = new ArrayList<>();
        private final StringBuilder packed = new StringBuilder();
        private CellReader cells = new CellReader();
        private String name = "";
        private boolean inDiagram;

        Reader(String source) {
            this.source = source;
        }

        @Override
        public void start(XMLStreamReader in, String element, int depth) {
            if (element.equals("diagram")) {
                name = SafeXml.attribute(in, "name");
                inDiagram = true;
                packed.setLength(0);
                cells = new CellReader();
            } else {
                cells.start(in, element);
            }
        }

        @Override
        public void text(String text, int depth) {
            if (inDiagram && cells.isEmpty()) {
                packed.append(text);
            }
        }

        @Override
        public void end(String element, int depth) throws UnreadableException {
            cells.end(element);
            boolean bare = element.equals("mxGraphModel") && !inDiagram;
            if (element.equals("diagram") || bare) {
                String text = packed.toString().strip();
                if (cells.isEmpty() && !text.isEmpty()) {
                    SafeXml.read(source, unpack(text), new Inner());
                }
                pages.add(new Page(name, cells.cells()));
                inDiagram = false;
            }
        }

        /** The same cells, from the unpacked text. */
        private final class Inner implements SafeXml.Handler {
            @Override
            public void start(XMLStreamReader in, String element, int depth) {
                cells.start(in, element);
            }

            @Override
            public void end(String element, int depth) {
                cells.end(element);
            }
        }

        private String unpack(String text) throws UnreadableException {
            if (text.startsWith("<") || text.startsWith("%3C")) {
                return decode(text);
            }
            try {
                byte[] deflated = Base64.getMimeDecoder().decode(text);
                byte[] inflated = Inflation.bounded(deflated, 0, deflated.length, true, MAX_PAGE);
                return decode(new String(inflated, StandardCharsets.UTF_8));
            } catch (DataFormatException | IllegalArgumentException e) {
                throw new UnreadableException(
                        source, "page " + name, "The packed page is damaged.", "Save it again, uncompressed.");
            } catch (Inflation.TooLarge e) {
                throw new UnreadableException(
                        source,
                        "page " + name,
                        "The packed page unpacks to more than 40 MB.",
                        "Split the diagram into smaller ones.");
            }
        }

        private static String decode(String text) {
            return text.startsWith("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
        }
    }
}
