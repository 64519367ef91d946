package dev.vedette.engine.feed;

import dev.vedette.contracts.json.Json;
import dev.vedette.engine.yaml.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One release of ATLAS as its data file {@code ATLAS.yaml} has it, with the techniques of all matrices.
 *
 * @param techniques by id
 */
public record AtlasRelease(String version, SortedMap<String, Technique> techniques) {

    private static final Pattern ID = Pattern.compile("AML\\.T\\d{4}(\\.\\d{3})?");

    /** @throws dev.vedette.engine.yaml.DataFileException with file and line when it is no such release */
    public static AtlasRelease read(String file, String text) {
        Entry root = Entry.read(file, text);
        Map<String, Entry> fields = root.map();
        SortedMap<String, Technique> techniques = new TreeMap<>();
        for (Entry item : items(root.need(fields, "matrices"))) {
            Technique t = technique(item);
            techniques.put(t.id(), t);
        }
        if (techniques.isEmpty()) {
            throw root.wrong("expected techniques in 'matrices'");
        }
        return new AtlasRelease(root.need(fields, "version").text(), techniques);
    }

    private static List<Entry> items(Entry matrices) {
        List<Entry> items = new ArrayList<>();
        for (Entry matrix : matrices.list()) {
            Entry techniques = matrix.map().get("techniques");
            if (techniques != null) {
                items.addAll(techniques.list());
            }
        }
        return items;
    }

    private static Technique technique(Entry item) {
        Map<String, Entry> fields = item.map();
        String id = item.need(fields, "id").text();
        if (!ID.matcher(id).matches()) {
            throw fields.get("id").wrong("expected an id like AML.T0051 or AML.T0051.001, found '" + id + "'");
        }
        String name = item.need(fields, "name").text();
        return new Technique(
                id,
                name,
                text(fields, "subtechnique-of"),
                text(fields, "modified_date"),
                Json.sha256(name + '\n' + text(fields, "description").strip().replaceAll("\\s+", " ")),
                flag(fields, "deprecated") || flag(fields, "revoked"));
    }

    private static String text(Map<String, Entry> fields, String key) {
        return fields.containsKey(key) ? fields.get(key).text() : "";
    }

    private static boolean flag(Map<String, Entry> fields, String key) {
        return fields.containsKey(key) && fields.get(key).flag();
    }
}
