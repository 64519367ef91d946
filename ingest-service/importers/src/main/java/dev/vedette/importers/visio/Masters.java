package dev.vedette.importers.visio;

import dev.vedette.importers.safe.SafeXml;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The stencils that shapes are made from: their names tell what a shape is, their cells what it does not state. */
final class Masters {

    private static final Pattern SHEET = Pattern.compile(
            "(?i)^(?:title|notes?|legend|drawn by|revis\\w*|block\\b.*label|callout|alternating|border|page number|sticky note)\\b");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, Map<String, Double>> cells = new HashMap<>();

    private Masters() {}

    static Masters read(String source, Map<String, SourceFile> entries) throws UnreadableException {
        Masters m = new Masters();
        Map<String, String> targets = new HashMap<>();
        SourceFile relations = entries.get("visio/masters/_rels/masters.xml.rels");
        if (relations != null) {
            SafeXml.read(source, relations.bytes(), (in, element, depth) -> {
                if (element.equals("Relationship")) {
                    targets.put(SafeXml.attribute(in, "Id"), SafeXml.attribute(in, "Target"));
                }
            });
        }
        SourceFile list = entries.get("visio/masters/masters.xml");
        if (list != null) {
            SafeXml.read(source, list.bytes(), new Names(m));
        }
        for (Map.Entry<String, String> e : m.relations.entrySet()) {
            SourceFile sheet = entries.get("visio/masters/" + targets.getOrDefault(e.getValue(), ""));
            if (sheet != null) {
                m.cells.put(e.getKey(), firstShape(source, sheet));
            }
        }
        return m;
    }

    private static final class Names implements SafeXml.Handler {
        private final Masters masters;
        private String id = "";

        Names(Masters masters) {
            this.masters = masters;
        }

        @Override
        public void start(XMLStreamReader in, String element, int depth) {
            if (element.equals("Master")) {
                id = SafeXml.attribute(in, "ID");
                String name = SafeXml.attribute(in, "NameU");
                String shown = SafeXml.attribute(in, "Name");
                // an export of Lucidchart adds a digest to the universal name
                masters.names.put(id, name.isEmpty() || name.startsWith("com.lucidchart.") ? shown : name);
            } else if (element.equals("Rel")) {
                for (int i = 0; i < in.getAttributeCount(); i++) {
                    if (in.getAttributeLocalName(i).equals("id")) {
                        masters.relations.put(id, in.getAttributeValue(i));
                    }
                }
            }
        }
    }

    private static Map<String, Double> firstShape(String source, SourceFile sheet) throws UnreadableException {
        Map<String, Double> cells = new HashMap<>();
        int[] shapes = {0};
        SafeXml.read(source, sheet.bytes(), (in, element, depth) -> {
            shapes[0] += element.equals("Shape") ? 1 : 0;
            if (element.equals("Cell") && shapes[0] == 1 && depth == 4) {
                cells.putIfAbsent(SafeXml.attribute(in, "N"), VisioPage.number(SafeXml.attribute(in, "V")));
            }
        });
        return cells;
    }

    /** Name as words, {@code ""} when it says nothing. */
    String words(String master) {
        String name = names.getOrDefault(master, "")
                .replaceAll("com\\.lucidchart\\.|\\.\\d+$|AWS\\d{2,4}|Azure\\d{2,4}|(?<=[a-z])Block$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[;=_]", " ")
                .strip();
        return name.matches(
                        "(?i).*(?:rectangle|square|circle|ellipse|connector|dynamic|process|text|sheet|line|image|default).*")
                ? ""
                : name;
    }

    /** A title block, a note or a legend: words about the sheet and not of the system. */
    boolean ofSheet(String master) {
        return SHEET.matcher(names.getOrDefault(master, "")).find();
    }

    Map<String, Double> cells(String master) {
        return cells.getOrDefault(master, Map.of());
    }
}
