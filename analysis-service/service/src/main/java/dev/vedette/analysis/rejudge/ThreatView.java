package dev.vedette.analysis.rejudge;

import dev.vedette.engine.catalogue.Mapping;
import dev.vedette.engine.catalogue.Threat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A threat of the catalogue.
 *
 * @param applies the condition, in the language of packs
 * @param controls ids in the order in which they are used
 * @param frameworks ids by framework
 * @param pack the one it comes from, or {@code ""} for the built-in catalogue
 */
public record ThreatView(
        String code,
        String slug,
        String title,
        String layer,
        String what,
        int impact,
        int likelihood,
        String applies,
        List<String> controls,
        SortedMap<String, List<String>> frameworks,
        String pack) {

    static ThreatView of(Threat t) {
        SortedMap<String, List<String>> frameworks = new TreeMap<>();
        t.mappings()
                .forEach((key, ids) ->
                        frameworks.put(key, ids.stream().map(Mapping::id).toList()));
        return new ThreatView(
                t.code(),
                t.slug(),
                t.title(),
                t.layer(),
                t.what(),
                t.impact(),
                t.likelihood(),
                t.applies().text(),
                t.controls(),
                frameworks,
                t.pack());
    }
}
