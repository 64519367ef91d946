package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
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
import java.util.function.Function;

/** Finds the things of the previous model again, so that a rename keeps the key and with it findings and tickets. */
final class Alignment {

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
        a.pass(c -> Anchors.of(c, Names.normal(c.name())), p -> Anchors.of(p, Names.normal(p.name())), (c, p) -> true);
        a.pass(c -> Set.of(Names.normal(c.name())), p -> Set.of(Names.normal(p.name())), (c, p) -> true);
        a.pass(c -> Set.of(c.base()), p -> Set.of(p.id()), (c, p) -> true);
        a.pass(Alignment::names, Alignment::names, Alignment::related);
        a.pass(c -> Anchors.of(c, ""), p -> Anchors.of(p, ""), Alignment::sameKind);
        a.byStructure(neighbours);
        return a.found;
    }

    /** Takes pairs that share a word and are the only such match on both sides. */
    private void pass(
            Function<Cluster, Set<String>> now,
            Function<Component, Set<String>> then,
            BiPredicate<Cluster, Component> fit) {
        Map<String, List<Component>> index = new HashMap<>();
        for (Component p : previous.components()) {
            if (!used.contains(p.id())) {
                then.apply(p).forEach(k -> index.computeIfAbsent(k, x -> new ArrayList<>())
                        .add(p));
            }
        }
        Map<Cluster, Map<String, Component>> forward = new IdentityHashMap<>();
        Map<String, Integer> backward = new HashMap<>();
        for (Cluster c : clusters) {
            if (found.containsKey(c)) {
                continue;
            }
            Map<String, Component> matches = new TreeMap<>();
            for (String k : now.apply(c)) {
                index.getOrDefault(k, List.of()).stream()
                        .filter(p -> fit.test(c, p))
                        .forEach(p -> matches.put(p.id(), p));
            }
            matches.keySet().forEach(id -> backward.merge(id, 1, Integer::sum));
            forward.put(c, matches);
        }
        forward.forEach((c, matches) -> {
            if (matches.size() == 1 && backward.get(matches.keySet().iterator().next()) == 1) {
                take(c, matches.keySet().iterator().next());
            }
        });
    }

    private void take(Cluster c, String id) {
        found.put(c, id);
        used.add(id);
    }

    private static Set<String> names(Cluster c) {
        Set<String> names = new TreeSet<>();
        for (Member m : c.members) {
            names.add(Names.matching(m.part().name));
        }
        return names;
    }

    private static Set<String> names(Component p) {
        Set<String> names = new TreeSet<>();
        names.add(Names.matching(p.name()));
        p.aliases().forEach(a -> names.add(Names.matching(a)));
        return names;
    }

    private static boolean related(Cluster c, Component p) {
        Vocabulary v = Vocabulary.standard();
        return sameKind(c, p) || v.layer(c.type()).equals(v.layer(p.type()));
    }

    private static boolean sameKind(Cluster c, Component p) {
        Vocabulary v = Vocabulary.standard();
        return v.isA(c.type(), p.type()) || v.isA(p.type(), c.type());
    }

    /** What is left: same kind of thing, joined to nearly the same things. */
    private void byStructure(Neighbours neighbours) {
        Map<String, Set<String>> before = neighboursBefore();
        Function<Component, Set<String>> then = p -> before.getOrDefault(p.id(), Set.of());
        pass(neighbours::names, then, (c, p) -> {
            Set<String> both = new TreeSet<>(neighbours.names(c));
            both.retainAll(then.apply(p));
            Set<String> all = new TreeSet<>(neighbours.names(c));
            all.addAll(then.apply(p));
            return c.type().equals(p.type()) && both.size() * 10 >= all.size() * 7;
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
