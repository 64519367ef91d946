package dev.vedette.importers.safe;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams XML without DTDs, entities of the document or anything from outside. */
public final class SafeXml {

    private static final int MAX_DEPTH = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s{0,20}<\\?xml[^>]{0,100}encoding=[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");
    private static final XMLInputFactory FACTORY = factory();

    /** Called for each start and end of an element. */
    public interface Handler {
        void start(XMLStreamReader in, String name, int depth) throws XMLStreamException, UnreadableException;

        default void end(String name, int depth) throws UnreadableException {}

        default void text(String text, int depth) {}
    }

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        f.setProperty(XMLInputFactory.IS_COALESCING, true);
        f.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return f;
    }

    public static void read(String source, byte[] bytes, Handler handler) throws UnreadableException {
        read(source, text(bytes), handler);
    }

    /**
     * Decoded here and not by the parser, which prints to standard error when bytes are not of their encoding; such bytes
     * become U+FFFD.
     */
    private static String text(byte[] bytes) {
        String marked = new SourceFile("", bytes).text();
        Matcher declared = ENCODING.matcher(marked.substring(0, Math.min(200, marked.length())));
        boolean other =
                declared.find() && !declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF");
        return other && Charset.isSupported(declared.group(1))
                ? new String(bytes, Charset.forName(declared.group(1)))
                : marked;
    }

    public static void read(String source, String text, Handler handler) throws UnreadableException {
        try (Reader reader = new StringReader(text)) {
            walk(source, FACTORY.createXMLStreamReader(reader), handler);
        } catch (XMLStreamException e) {
            throw broken(source, e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void walk(String source, XMLStreamReader in, Handler handler)
            throws XMLStreamException, UnreadableException {
        int depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new UnreadableException(
                                source,
                                in.getLocation().getLineNumber() + ":"
                                        + in.getLocation().getColumnNumber(),
                                "The XML is nested deeper than " + MAX_DEPTH + " elements.",
                                "Export the diagram again.");
                    }
                    handler.start(in, in.getLocalName(), depth);
                }
                case XMLStreamReader.END_ELEMENT -> handler.end(in.getLocalName(), depth--);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> handler.text(in.getText(), depth);
                default -> {
                    // comments, instructions and a document type that is not looked at
                }
            }
        }
    }

    /** Attribute by local name, {@code ""} when absent. */
    public static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static UnreadableException broken(String source, XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
        String message = String.valueOf(e.getMessage());
        int own = message.indexOf("Message: ");
        String text = own < 0 ? message : message.substring(own + "Message: ".length());
        return new UnreadableException(
                source,
                line + ":" + column,
                "The XML is broken: " + (text.length() > 160 ? text.substring(0, 160) : text).strip() + ".",
                "Export the diagram again, or repair it at this place.");
    }
}
