package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lasting keys. A key is made of the name alone; where several things have one name, of what is around them, never of
 * the order in which they were drawn. What the previous model already knows keeps its key.
 */
final class Keys {

    private final Map<Cluster, String> keys = new IdentityHashMap<>();
    private final Map<Draft, Map<String, String>> local = new IdentityHashMap<>();

    private Keys() {}

    static Keys assign(List<Cluster> clusters, List<Draft> drafts, Zoning zoning, Model previous) {
        Keys k = new Keys();
        Neighbours neighbours = new Neighbours(clusters, drafts);
        List<Cluster> open = new ArrayList<>(clusters);
        Set<String> taken = new HashSet<>();
        if (previous != null) {
            Alignment.align(clusters, neighbours, previous).forEach((c, id) -> {
                k.keys.put(c, id);
                taken.add(id);
            });
            open.removeIf(k.keys::containsKey);
        }
        k.fresh(open, taken, zoning, neighbours);
        k.index(clusters);
        return k;
    }

    private void fresh(List<Cluster> open, Set<String> taken, Zoning zoning, Neighbours neighbours) {
        List<Function<Cluster, String>> ways = List.of(
                Cluster::base,
                c -> Names.key(c.name()),
                c -> c.base() + "@" + zone(c, zoning),
                c -> c.base() + "~" + neighbours.telling(c),
                c -> c.base() + "~" + neighbours.digest(c));
        List<Cluster> rest = open;
        for (Function<Cluster, String> way : ways) {
            rest = unique(rest, taken, way);
        }
        // truly alike in name, zone and neighbours: they are interchangeable, so a number is as good as anything
        for (Cluster c : rest) {
            int n = 2;
            while (!taken.add(c.base() + "-" + n)) {
                n++;
            }
            keys.put(c, c.base() + "-" + n);
        }
    }

    private List<Cluster> unique(List<Cluster> open, Set<String> taken, Function<Cluster, String> way) {
        TreeMap<String, List<Cluster>> byKey = new TreeMap<>();
        open.forEach(
                c -> byKey.computeIfAbsent(way.apply(c), x -> new ArrayList<>()).add(c));
        List<Cluster> rest = new ArrayList<>();
        byKey.forEach((key, same) -> {
            if (same.size() == 1 && !key.isEmpty() && taken.add(key)) {
                keys.put(same.getFirst(), key);
            } else {
                rest.addAll(same);
            }
        });
        return rest;
    }

    private static String zone(Cluster c, Zoning zoning) {
        return c.members.stream()
                .map(m -> zoning.key(m.draft(), m.part().zone))
                .filter(Objects::nonNull)
                .map(z -> z.substring(Zoning.PREFIX.length()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private void index(List<Cluster> clusters) {
        for (Cluster c : clusters) {
            for (Member m : c.members) {
                local.computeIfAbsent(m.draft(), d -> new HashMap<>()).put(m.part().localId, keys.get(c));
            }
        }
    }

    String of(Cluster c) {
        return keys.get(c);
    }

    /** Key of a draft's part; {@code null} when the draft has no such part. */
    String of(Draft draft, String localId) {
        return local.getOrDefault(draft, Map.of()).get(localId);
    }
}
