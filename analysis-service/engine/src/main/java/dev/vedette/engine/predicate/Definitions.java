package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Library.Definition;
import dev.vedette.engine.yaml.Entry;
import dev.vedette.engine.yaml.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions with names, as data ({@code definitions.yaml}), so that rules do not repeat them. */
final class Definitions {

    private Definitions() {}

    static List<Definition> standard() {
        List<Definition> all = new ArrayList<>();
        for (Entry item : Resources.yaml("definitions.yaml").list()) {
            Map<String, Entry> fields = item.map(Set.of("name", "of", "is"));
            all.add(new Definition(
                    item.need(fields, "name").text(),
                    item.need(fields, "of").text(),
                    item.need(fields, "is").text().strip().replaceAll("\\s+", " ")));
        }
        return all;
    }
}
