package dev.vedette.engine.catalogue;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.engine.yaml.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one threat and checks every name in it. */
final class ThreatReader {

    private static final Set<String> FIELDS = Set.of(
            "code",
            "slug",
            "title",
            "layer",
            "what",
            "impact",
            "likelihood",
            "target",
            "merge",
            "applies",
            "treat",
            "mitigated",
            "raises",
            "lowers",
            "controls",
            "decisive",
            "cut",
            "shows",
            "why",
            "first",
            "mappings",
            "only");
    private static final Set<String> KINDS = Set.of(
            "mind", "agent", "llm", "model", "predictive", "store", "flow", "component", "system", "person", "effect");

    private ThreatReader() {}

    static Threat read(
            Entry entry, Map<String, Entry> mappings, Set<String> controls, TrainingBook training, String pack) {
        Map<String, Entry> fields = entry.map(FIELDS);
        String code = entry.need(fields, "code").text();
        String layer = entry.need(fields, "layer").text();
        Target target = target(entry.need(fields, "target"));
        Entry mapped = fields.containsKey("mappings") ? fields.get("mappings") : mappings.get(code);
        return new Threat(
                code,
                entry.need(fields, "slug").text(),
                entry.need(fields, "title").text(),
                layer,
                entry.need(fields, "what").text(),
                entry.need(fields, "impact").number(1, 5),
                entry.need(fields, "likelihood").number(1, 5),
                target,
                merge(fields.get("merge")),
                Rules.read(entry.need(fields, "applies"), target.variable()),
                rule(fields.get("treat"), target),
                rule(fields.get("mitigated"), target),
                modifiers(fields.get("raises"), target),
                modifiers(fields.get("lowers"), target),
                controls(fields.get("controls"), controls),
                new TreeSet<>(controls(fields.get("decisive"), controls)),
                fields.containsKey("cut") ? fields.get("cut").text() : null,
                fields.containsKey("shows") ? fields.get("shows").texts() : List.of(),
                entry.need(fields, "why").text().strip(),
                entry.need(fields, "first").text().strip(),
                mappings(mapped, fields.get("only"), target),
                training.forThreat(code, layer),
                pack);
    }

    private static Rule rule(Entry entry, Target target) {
        return entry == null ? null : Rules.read(entry, target.variable());
    }

    /** {@code m in mind} or {@code s in vector-db|search-index}. */
    static Target target(Entry entry) {
        String[] words = entry.text().strip().split("\\s+in\\s+");
        if (words.length != 2) {
            throw entry.wrong("expected '<variable> in <kind>', found '" + entry.text() + "'");
        }
        List<String> kinds = List.of(words[1].split("\\|"));
        for (String kind : kinds) {
            if (!KINDS.contains(kind) && !Vocabulary.standard().knowsType(kind)) {
                throw entry.wrong("'" + kind + "' is neither a component type nor one of " + new TreeSet<>(KINDS));
            }
        }
        return new Target(words[0], kinds);
    }

    private static Merge merge(Entry entry) {
        if (entry == null) {
            return Merge.NONE;
        }
        try {
            return Merge.valueOf(entry.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw entry.wrong("expected none, group or system, found '" + entry.text() + "'");
        }
    }

    private static List<Modifier> modifiers(Entry entry, Target target) {
        List<Modifier> all = new ArrayList<>();
        if (entry != null) {
            for (Entry item : entry.list()) {
                Map<String, Entry> fields = item.map(Set.of("when", "because"));
                all.add(new Modifier(
                        Rules.read(item.need(fields, "when"), target.variable()),
                        item.need(fields, "because").text()));
            }
        }
        return List.copyOf(all);
    }

    private static List<String> controls(Entry entry, Set<String> known) {
        if (entry == null) {
            return List.of();
        }
        for (Entry item : entry.list()) {
            if (!known.contains(item.text())) {
                throw item.wrong("no control '" + item.text() + "'");
            }
        }
        return entry.texts();
    }

    /** By framework: {@code {atlas: {AML.T0051.001: "="}}}. */
    private static SortedMap<String, List<Mapping>> mappings(Entry entry, Entry only, Target target) {
        SortedMap<String, List<Mapping>> all = new TreeMap<>();
        if (entry == null) {
            return all;
        }
        Map<String, Entry> conditions = only == null ? Map.of() : only.map();
        Set<String> used = new TreeSet<>();
        entry.map().forEach((framework, ids) -> {
            List<Mapping> list = new ArrayList<>();
            ids.map().forEach((id, mark) -> {
                try {
                    used.add(id);
                    list.add(new Mapping(id, Mapping.Mark.of(mark.text()), rule(conditions.get(id), target)));
                } catch (IllegalArgumentException e) {
                    throw mark.wrong(e.getMessage());
                }
            });
            all.put(framework, List.copyOf(list));
        });
        conditions.forEach((id, condition) -> {
            if (!used.contains(id)) {
                throw condition.wrong("no mapping to '" + id + "' that this condition could limit");
            }
        });
        return Collections.unmodifiableSortedMap(all);
    }
}
