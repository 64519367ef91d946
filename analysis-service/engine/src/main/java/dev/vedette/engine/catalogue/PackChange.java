package dev.vedette.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pack makes of a catalogue.
 *
 * @param name of the pack
 * @param changes in words
 * @param threats codes of the threats that are added, changed or taken away, also by a control of theirs
 */
public record PackChange(String name, Catalogue after, List<String> changes, Set<String> threats) {

    /** @throws dev.vedette.engine.yaml.DataFileException with file and line for the first thing that is wrong */
    public static PackChange of(Catalogue before, String file, String text) {
        String name = Packs.name(file, text);
        Catalogue after = Packs.add(before, file, text);
        List<String> changes = new ArrayList<>(after.notes());
        changes.removeAll(before.notes());
        return new PackChange(name, after, List.copyOf(changes), threats(before, after));
    }

    /** Codes of the threats that are not the same in both: what no pack touches is the very same object. */
    public static Set<String> threats(Catalogue before, Catalogue after) {
        Set<String> codes = new TreeSet<>(before.threats().keySet());
        codes.addAll(after.threats().keySet());
        codes.removeIf(code -> same(before, after, code));
        return codes;
    }

    private static boolean same(Catalogue before, Catalogue after, String code) {
        Threat threat = after.threats().get(code);
        return threat != null
                && threat == before.threats().get(code)
                && threat.controls().stream()
                        .allMatch(c ->
                                before.controls().get(c) == after.controls().get(c));
    }
}
