package dev.vedette.engine.catalogue;

import dev.vedette.engine.yaml.Entry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one control. */
final class ControlReader {

    private static final Set<String> FIELDS = Set.of("id", "title", "evidence", "shown", "requirements");

    private ControlReader() {}

    static Control read(Entry entry, String pack) {
        Map<String, Entry> fields = entry.map(FIELDS);
        SortedMap<String, List<String>> requirements = new TreeMap<>();
        if (fields.containsKey("requirements")) {
            fields.get("requirements").map().forEach((k, v) -> requirements.put(k, v.texts()));
        }
        return new Control(
                entry.need(fields, "id").text(),
                entry.need(fields, "title").text(),
                entry.need(fields, "evidence").text(),
                fields.containsKey("shown") ? Rules.read(fields.get("shown"), "x") : null,
                Collections.unmodifiableSortedMap(requirements),
                pack);
    }
}
