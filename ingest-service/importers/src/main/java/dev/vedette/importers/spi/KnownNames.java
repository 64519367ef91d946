package dev.vedette.importers.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What other sources of the same upload name.
 *
 * @param parts in the order of reading
 * @param joins connections by the names of their ends
 */
public record KnownNames(List<Part> parts, List<Join> joins) {

    /**
     * @param type of the vocabulary, {@code component} when unknown
     * @param states keys of the facts and ids of the controls that are stated of it
     */
    public record Part(String name, List<String> aliases, String type, String zone, Set<String> states) {
        public Part {
            aliases = List.copyOf(aliases);
            states = Set.copyOf(states);
        }

        public Part(String name, List<String> aliases, String type, String zone) {
            this(name, aliases, type, zone, Set.of());
        }
    }

    public record Join(String from, String to) {}

    public KnownNames {
        parts = List.copyOf(parts);
        joins = List.copyOf(joins);
    }

    public static KnownNames none() {
        return new KnownNames(List.of(), List.of());
    }

    /** The names that these drafts state. */
    public static KnownNames of(List<Draft> drafts) {
        List<Part> parts = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        for (Draft draft : drafts) {
            Map<String, String> areas = new HashMap<>();
            draft.areas().forEach(a -> areas.put(a.localId, a.name));
            Map<String, String> names = new HashMap<>();
            for (Draft.Part p : draft.parts()) {
                names.put(p.localId, p.name);
                parts.add(new Part(p.name, p.aliases, p.type, p.zone == null ? "" : areas.getOrDefault(p.zone, "")));
            }
            draft.links().forEach(l -> joins.add(new Join(names.get(l.from), names.get(l.to))));
        }
        return new KnownNames(parts, joins);
    }
}
