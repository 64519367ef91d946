package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Parts of one or several drafts that are one thing. */
final class Cluster {

    /** A part and the draft it is of; {@code source} is the draft's place in the order. */
    record Member(int source, Draft draft, Part part) {}

    /** The surest first; nothing here depends on the order in which members came. */
    private static final Comparator<Member> SURENESS = Comparator.comparingDouble(
                    (Member m) -> -m.part().typeConfidence)
            .thenComparingInt(m -> -depth(m.part().type))
            .thenComparing(m -> m.part().name.length(), Comparator.reverseOrder())
            .thenComparing(m -> m.part().name)
            .thenComparing(m -> m.part().type)
            .thenComparing(m -> m.draft().source())
            .thenComparing(m -> m.part().localId);

    final List<Member> members;

    Cluster(List<Member> members) {
        this.members = members.stream().sorted(SURENESS).toList();
    }

    private static int depth(String type) {
        int n = 0;
        for (var t : Vocabulary.standard().types()) {
            n += Vocabulary.standard().isA(type, t.type()) ? 1 : 0;
        }
        return n;
    }

    String type() {
        return members.getFirst().part().type;
    }

    /** A name somebody drew or wrote in full; a resource address or a short alias only when there is nothing else. */
    String name() {
        return members.stream()
                .map(m -> m.part().name)
                .min(Comparator.comparing((String n) -> Names.key(n).isEmpty())
                        .thenComparing(n -> -named(n))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** How many members go by this name, aliases included. */
    private long named(String name) {
        String key = Names.matching(name);
        return members.stream()
                .filter(m -> Names.matching(m.part().name).equals(key)
                        || m.part().aliases.stream()
                                .anyMatch(a -> Names.matching(a).equals(key)))
                .count();
    }

    Component component(String id, Zoning zoning) {
        String name = name();
        TreeSet<String> aliases = new TreeSet<>();
        TreeSet<Provenance> provenance = new TreeSet<>();
        for (Member m : members) {
            aliases.add(m.part().name);
            aliases.addAll(m.part().aliases);
            provenance.addAll(m.part().provenance);
        }
        aliases.remove(name);
        String zone = members.stream()
                .map(m -> zoning.key(m.draft(), m.part().zone))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(zoning::depth).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        return new Component(
                id,
                name.isEmpty() ? type() : name,
                Vocabulary.standard().knowsType(type()) ? type() : "component",
                zone,
                new ArrayList<>(aliases),
                FactMerge.merge(members.stream().map(m -> m.part().facts).toList()),
                new ArrayList<>(provenance));
    }
}
