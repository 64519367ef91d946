package dev.vedette.engine.catalogue;

import dev.vedette.engine.yaml.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Training links by threat code or layer. An organisation replaces the file by its own. */
final class TrainingBook {

    private static final Set<String> FIELDS = Set.of("title", "link", "kind", "for");

    private final Map<String, List<TrainingLink>> byTopic = new HashMap<>();

    static TrainingBook read(Entry file) {
        TrainingBook book = new TrainingBook();
        for (Entry item : file.list()) {
            Map<String, Entry> fields = item.map(FIELDS);
            TrainingLink link = new TrainingLink(
                    item.need(fields, "title").text(),
                    item.need(fields, "link").text(),
                    item.need(fields, "kind").text());
            for (String topic : item.need(fields, "for").texts()) {
                book.byTopic.computeIfAbsent(topic, k -> new ArrayList<>()).add(link);
            }
        }
        return book;
    }

    /** Links for the code, else for the layer. */
    List<TrainingLink> forThreat(String code, String layer) {
        List<TrainingLink> own = byTopic.get(code);
        return List.copyOf(own != null ? own : byTopic.getOrDefault(layer, List.of()));
    }
}
