package dev.vedette.engine.catalogue;

import dev.vedette.contracts.json.Json;
import dev.vedette.engine.yaml.DataFileException;
import dev.vedette.engine.yaml.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Organisation packs: a folder of YAML files, each with any of {@code threats}, {@code controls}, {@code disable} (codes),
 * {@code reweigh} (code: impact and likelihood) and {@code mappings} (ids of frameworks that a threat gains or loses).
 * They add to the built-in catalogue or change it; what they change is noted and shown in every assessment.
 */
public final class Packs {

    private static final Set<String> FIELDS = Set.of("name", "threats", "controls", "disable", "reweigh", "mappings");

    private Packs() {}

    /** @throws DataFileException with file and line for the first thing that is wrong; nothing is half applied */
    public static Catalogue load(Catalogue base, Path folder) {
        Catalogue all = base;
        for (Path file : files(folder)) {
            all = add(all, file.getFileName().toString(), text(file));
        }
        return all;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(
                            f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of packs " + folder + " cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the pack " + file + " cannot be read", e);
        }
    }

    /**
     * @param name of the file, for messages
     * @throws DataFileException with name and line for the first thing that is wrong
     */
    public static Catalogue add(Catalogue base, String name, String text) {
        String fingerprint = Json.sha256(base.fingerprint() + '\n' + text);
        return add(base, Entry.read(name, text), fingerprint);
    }

    /** The name a pack gives itself. @throws DataFileException when it gives none */
    public static String name(String file, String text) {
        Entry pack = Entry.read(file, text);
        return pack.need(pack.map(FIELDS), "name").text();
    }

    private static Catalogue add(Catalogue base, Entry file, String fingerprint) {
        Map<String, Entry> fields = file.map(FIELDS);
        String name = file.need(fields, "name").text();
        SortedMap<String, Control> controls = new TreeMap<>(base.controls());
        SortedMap<String, Threat> threats = new TreeMap<>(base.threats());
        List<String> notes = new ArrayList<>(base.notes());
        items(fields, "controls").forEach(e -> {
            Control c = ControlReader.read(e, name);
            note(notes, name, controls.put(c.id(), c) != null, "control " + c.id());
        });
        TrainingBook none = new TrainingBook();
        items(fields, "threats").forEach(e -> {
            Threat t = ThreatReader.read(e, Map.of(), controls.keySet(), none, name);
            note(notes, name, threats.put(t.code(), t) != null, "threat " + t.code());
        });
        for (Entry e : items(fields, "disable")) {
            if (threats.remove(e.text()) == null) {
                throw e.wrong("no threat '" + e.text() + "' that could be disabled");
            }
            notes.add(name + " disables " + e.text());
        }
        if (fields.containsKey("reweigh")) {
            fields.get("reweigh").map().forEach((code, e) -> reweigh(threats, notes, name, code, e));
        }
        items(fields, "mappings").forEach(e -> map(threats, notes, name, e));
        Set<String> packs = new TreeSet<>(base.packs());
        packs.add(name);
        return new Catalogue(base.version(), List.copyOf(packs), threats, controls, List.copyOf(notes), fingerprint);
    }

    private static List<Entry> items(Map<String, Entry> fields, String key) {
        return fields.containsKey(key) ? fields.get(key).list() : List.of();
    }

    private static void note(List<String> notes, String pack, boolean replaced, String what) {
        notes.add(pack + (replaced ? " replaces " : " adds ") + what);
    }

    private static void reweigh(
            SortedMap<String, Threat> threats, List<String> notes, String pack, String code, Entry e) {
        Threat t = threats.get(code);
        if (t == null) {
            throw e.wrong("no threat '" + code + "' that could be reweighed");
        }
        Map<String, Entry> fields = e.map(Set.of("impact", "likelihood"));
        int impact = fields.containsKey("impact") ? fields.get("impact").number(1, 5) : t.impact();
        int likelihood =
                fields.containsKey("likelihood") ? fields.get("likelihood").number(1, 5) : t.likelihood();
        threats.put(code, t.weighing(impact, likelihood));
        notes.add(pack + " weighs " + code + " " + impact + "×" + likelihood);
    }

    private static void map(SortedMap<String, Threat> threats, List<String> notes, String pack, Entry e) {
        Map<String, Entry> fields = e.map(Set.of("threat", "framework", "add", "drop"));
        Entry code = e.need(fields, "threat");
        Threat t = threats.get(code.text());
        if (t == null) {
            throw code.wrong("no threat '" + code.text() + "' that could be mapped");
        }
        String framework = e.need(fields, "framework").text();
        if (!t.mappings().containsKey(framework)) {
            throw fields.get("framework")
                    .wrong("no framework '" + framework + "'; known are "
                            + t.mappings().keySet());
        }
        if (fields.containsKey("add") == fields.containsKey("drop")) {
            throw e.wrong("expected either 'add' or 'drop'");
        }
        boolean adds = fields.containsKey("add");
        String id = fields.get(adds ? "add" : "drop").text();
        List<Mapping> ids = new ArrayList<>(t.mappings().get(framework));
        ids.removeIf(m -> m.id().equals(id));
        if (adds) {
            ids.add(new Mapping(id, Mapping.Mark.JUDGED, null));
        }
        SortedMap<String, List<Mapping>> mappings = new TreeMap<>(t.mappings());
        mappings.put(framework, List.copyOf(ids));
        threats.put(t.code(), t.mapped(mappings));
        notes.add(pack + (adds ? " adds " : " drops ") + framework + " " + id + (adds ? " to " : " from ") + t.code());
    }
}
