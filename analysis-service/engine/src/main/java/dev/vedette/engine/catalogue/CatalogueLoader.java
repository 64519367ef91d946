package dev.vedette.engine.catalogue;

import dev.vedette.contracts.json.Json;
import dev.vedette.engine.yaml.Entry;
import dev.vedette.engine.yaml.Resources;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the built-in catalogue. */
final class CatalogueLoader {

    private static final List<String> LAYERS = List.of("data", "model", "agentic", "platform");
    private static final List<String> FILES = List.of("version", "controls", "mappings", "training");
    private static final Catalogue STANDARD = load();

    private CatalogueLoader() {}

    static Catalogue standard() {
        return STANDARD;
    }

    private static Catalogue load() {
        SortedMap<String, Control> controls = new TreeMap<>();
        Resources.yaml("catalogue/controls.yaml").list().forEach(e -> {
            Control c = ControlReader.read(e, "");
            if (controls.put(c.id(), c) != null) {
                throw e.wrong("a second control " + c.id());
            }
        });
        SortedMap<String, Entry> mappings =
                new TreeMap<>(Resources.yaml("catalogue/mappings.yaml").map());
        TrainingBook training = TrainingBook.read(Resources.yaml("catalogue/training.yaml"));
        SortedMap<String, Threat> threats = new TreeMap<>();
        for (String layer : LAYERS) {
            for (Entry e :
                    Resources.yaml("catalogue/threats/" + layer + ".yaml").list()) {
                Threat t = ThreatReader.read(e, mappings, controls.keySet(), training, "");
                if (threats.put(t.code(), t) != null) {
                    throw e.wrong("a second threat " + t.code());
                }
            }
        }
        String version =
                Resources.yaml("catalogue/version.yaml").map().get("version").text();
        return new Catalogue(
                version,
                List.of(),
                Collections.unmodifiableSortedMap(threats),
                Collections.unmodifiableSortedMap(controls),
                List.of(),
                fingerprint());
    }

    private static String fingerprint() {
        StringBuilder all = new StringBuilder();
        FILES.forEach(
                f -> all.append(Resources.text("catalogue/" + f + ".yaml")).append('\n'));
        LAYERS.forEach(l ->
                all.append(Resources.text("catalogue/threats/" + l + ".yaml")).append('\n'));
        return Json.sha256(all.toString());
    }
}
