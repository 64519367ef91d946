package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.ComponentType;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** From here on a name is taken at its word. */
    private static final double ROLE_CONFIDENCE = 0.6;

    final List<Member> members;
    private String name;
    private String base;

    Cluster(List<Member> members) {
        this.members = members.stream().sorted(SURENESS).toList();
    }

    private static final Map<String, Integer> DEPTHS = Vocabulary.standard().types().stream()
            .collect(Collectors.toMap(ComponentType::type, t -> (int) Vocabulary.standard().types().stream()
                    .filter(a -> Vocabulary.standard().isA(t.type(), a.type()))
                    .count()));

    /** How special a type is. */
    private static int depth(String type) {
        return DEPTHS.getOrDefault(type, 0);
    }

    /**
     * The surest type; but what a thing is for ("agent", "tool", "human approval") goes before what it runs on ("function",
     * "container"), because configuration knows only the latter.
     */
    String type() {
        String surest = members.getFirst().part().type;
        if (!isCarrier(surest)) {
            return surest;
        }
        return members.stream()
                .filter(m -> m.part().typeConfidence >= ROLE_CONFIDENCE && isRole(m.part().type))
                .map(m -> m.part().type)
                .findFirst()
                .orElse(surest);
    }

    private static boolean isCarrier(String type) {
        return Vocabulary.standard().isA(type, "compute") || type.equals("load-balancer") || type.equals("component");
    }

    private static boolean isRole(String type) {
        return !isCarrier(type) && !Vocabulary.standard().isA(type, "person");
    }

    /** A name somebody drew or wrote in full; a resource address or a short alias only when there is nothing else. */
    String name() {
        if (name == null) {
            name = chosenName();
        }
        return name;
    }

    /** The key that the name alone gives. */
    String base() {
        if (base == null) {
            String key = Names.key(Names.head(name()));
            base = key.isEmpty() ? type() : key;
        }
        return base;
    }

    private String chosenName() {
        if (members.size() == 1) {
            return members.getFirst().part().name;
        }
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
