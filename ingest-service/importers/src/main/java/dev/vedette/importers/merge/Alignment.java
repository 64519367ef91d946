package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.merge.Cluster.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the things of the previous model again, so that a rename keeps the key and with it findings and tickets. */
final class Alignment {

    private static final Pattern MERMAID_ID = Pattern.compile("^([\\p{L}\\p{N}_-]+)\\s*(?:@\\{|[\\[({>]|:::|$)");
    private static final Pattern LINE = Pattern.compile("\\d+:\\d+");

    private final Map<Cluster, String> found = new IdentityHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Cluster> clusters;
    private final Model previous;

    private Alignment(List<Cluster> clusters, Model previous) {
        this.clusters = clusters;
        this.previous = previous;
    }

    static Map<Cluster, String> align(List<Cluster> clusters, Neighbours neighbours, Model previous) {
        Alignment a = new Alignment(clusters, previous);
        a.pass((c, p) -> Names.normal(c.name()).equals(Names.normal(p.name())) && sameAnchor(c, p));
        a.pass((c, p) -> Names.normal(c.name()).equals(Names.normal(p.name())));
        a.pass((c, p) -> Keys.base(c).equals(p.id()));
        a.pass(Alignment::shareName);
        a.pass((c, p) -> related(c, p) && sameAnchor(c, p));
        a.byStructure(neighbours);
        return a.found;
    }

    /** Takes pairs that are the only match on both sides. */
    private void pass(BiPredicate<Cluster, Component> same) {
        Map<Cluster, List<Component>> forward = new IdentityHashMap<>();
        Map<String, Integer> backward = new HashMap<>();
        List<Component> rest = previous.components().stream()
                .filter(p -> !used.contains(p.id()))
                .toList();
        for (Cluster c : clusters) {
            if (found.containsKey(c)) {
                continue;
            }
            for (Component p : rest) {
                if (same.test(c, p)) {
                    forward.computeIfAbsent(c, k -> new ArrayList<>()).add(p);
                    backward.merge(p.id(), 1, Integer::sum);
                }
            }
        }
        forward.forEach((c, matches) -> {
            if (matches.size() == 1 && backward.get(matches.getFirst().id()) == 1) {
                take(c, matches.getFirst());
            }
        });
    }

    private void take(Cluster c, Component p) {
        found.put(c, p.id());
        used.add(p.id());
    }

    private static boolean shareName(Cluster c, Component p) {
        Set<String> names = new TreeSet<>();
        names.add(Names.matching(p.name()));
        p.aliases().forEach(a -> names.add(Names.matching(a)));
        return c.members.stream().anyMatch(m -> names.contains(Names.matching(m.part().name))) && related(c, p);
    }

    private static boolean related(Cluster c, Component p) {
        Vocabulary v = Vocabulary.standard();
        return v.isA(c.type(), p.type())
                || v.isA(p.type(), c.type())
                || v.layer(c.type()).equals(v.layer(p.type()));
    }

    private static boolean sameAnchor(Cluster c, Component p) {
        Set<String> anchors = new HashSet<>();
        for (Member m : c.members) {
            m.part().provenance.forEach(by -> anchor(by, anchors));
        }
        Set<String> before = new HashSet<>();
        p.provenance().forEach(by -> anchor(by, before));
        return anchors.stream().anyMatch(before::contains);
    }

    /** The id that the source itself gives to the element; a line number is none, because lines move. */
    private static void anchor(Provenance by, Set<String> anchors) {
        if (!LINE.matcher(by.position()).matches()) {
            if (!by.position().isEmpty()) {
                anchors.add(by.source() + " " + by.position());
            }
            return;
        }
        if (by.extractor().startsWith("mermaid")) {
            Matcher m = MERMAID_ID.matcher(by.evidence());
            if (m.find()) {
                anchors.add(by.source() + " " + m.group(1));
            }
        }
    }

    /** What is left: same kind of thing, joined to the same things. */
    private void byStructure(Neighbours neighbours) {
        Map<String, Set<String>> before = neighboursBefore();
        pass((c, p) -> {
            Set<String> now = neighbours.names(c);
            Set<String> then = before.getOrDefault(p.id(), Set.of());
            Set<String> both = new TreeSet<>(now);
            both.retainAll(then);
            Set<String> all = new TreeSet<>(now);
            all.addAll(then);
            return c.type().equals(p.type()) && !both.isEmpty() && both.size() * 10 >= all.size() * 7;
        });
    }

    private Map<String, Set<String>> neighboursBefore() {
        Map<String, String> bases = new TreeMap<>();
        previous.components().forEach(p -> bases.put(p.id(), Names.key(Names.head(p.name()))));
        Map<String, Set<String>> n = new HashMap<>();
        for (Flow f : previous.flows()) {
            n.computeIfAbsent(f.from(), k -> new TreeSet<>()).add(bases.get(f.to()));
            n.computeIfAbsent(f.to(), k -> new TreeSet<>()).add(bases.get(f.from()));
        }
        return n;
    }
}
