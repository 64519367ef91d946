package dev.vedette.engine.feed;

import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Mapping;
import dev.vedette.engine.catalogue.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a new release means for a catalogue: which threats to look at again, and which techniques no threat stands for yet.
 *
 * @param affected each technique that moved and that threats stand for, directly or by the technique it refines
 * @param uncovered new or changed techniques for which there is none, not even by the technique they refine
 */
public record CatalogueReview(ReleaseChange change, List<Affected> affected, List<Technique> uncovered) {

    private static final String FRAMEWORK = "atlas";

    /**
     * @param move added, changed or retired
     * @param threats codes of the threats that name it
     * @param byParent codes of the threats that name only the technique it refines: candidates for a new mapping
     */
    public record Affected(Technique technique, String move, List<String> threats, List<String> byParent) {}

    public static CatalogueReview of(ReleaseChange change, Catalogue catalogue) {
        List<Affected> affected = new ArrayList<>();
        List<Technique> uncovered = new ArrayList<>();
        change.added().forEach(t -> sort(t, "added", catalogue, affected, uncovered));
        change.changed().forEach(t -> sort(t, "changed", catalogue, affected, uncovered));
        for (Technique t : change.retired()) {
            List<String> named = naming(catalogue, t.id());
            if (!named.isEmpty()) {
                affected.add(new Affected(t, "retired", named, List.of()));
            }
        }
        return new CatalogueReview(change, List.copyOf(affected), List.copyOf(uncovered));
    }

    private static void sort(
            Technique t, String move, Catalogue catalogue, List<Affected> affected, List<Technique> uncovered) {
        List<String> named = naming(catalogue, t.id());
        List<String> byParent = named.isEmpty() && !t.parent().isEmpty() ? naming(catalogue, t.parent()) : List.of();
        if (named.isEmpty() && byParent.isEmpty()) {
            uncovered.add(t);
        } else {
            affected.add(new Affected(t, move, named, byParent));
        }
    }

    private static List<String> naming(Catalogue catalogue, String id) {
        return catalogue.threats().values().stream()
                .filter(t -> t.mappings().getOrDefault(FRAMEWORK, List.of()).stream()
                        .map(Mapping::id)
                        .anyMatch(id::equals))
                .map(Threat::code)
                .toList();
    }

    /** Codes of all threats to look at again. */
    public Set<String> threats() {
        Set<String> codes = new TreeSet<>();
        affected.forEach(a -> {
            codes.addAll(a.threats());
            codes.addAll(a.byParent());
        });
        return codes;
    }

    /**
     * A pack that takes the release into the catalogue: new refinements join the threats of what they refine, retired
     * techniques leave. What nothing covers stands in it as a comment, because a condition has to be thought out.
     */
    public String pack() {
        StringBuilder lines = new StringBuilder();
        for (Affected a : affected) {
            a.byParent().forEach(code -> lines.append(line(code, "add", a.technique())));
            if (a.move().equals("retired")) {
                a.threats().forEach(code -> lines.append(line(code, "drop", a.technique())));
            }
        }
        StringBuilder pack = new StringBuilder("name: \"atlas-" + change.to() + "\"\n");
        if (!lines.isEmpty()) {
            pack.append("mappings:\n").append(lines);
        }
        for (Technique t : uncovered) {
            String name = t.name().replaceAll("[^\\p{L}\\p{N} .,()/-]", " ");
            pack.append("# no threat stands for ")
                    .append(t.id())
                    .append(" (")
                    .append(name)
                    .append(") yet\n");
        }
        return pack.toString();
    }

    private static String line(String code, String what, Technique t) {
        return "  - {threat: " + code + ", framework: " + FRAMEWORK + ", " + what + ": \"" + t.id() + "\"}\n";
    }
}
