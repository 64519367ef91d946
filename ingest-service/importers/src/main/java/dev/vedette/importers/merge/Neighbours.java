package dev.vedette.importers.merge;

import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What each thing is joined to, by name; independent of order. */
final class Neighbours {

    private final Map<Draft, Map<String, Cluster>> byLocalId = new IdentityHashMap<>();
    private final Map<Cluster, TreeSet<String>> names = new IdentityHashMap<>();

    Neighbours(List<Cluster> clusters, List<Draft> drafts) {
        for (Cluster c : clusters) {
            names.put(c, new TreeSet<>());
            for (Member m : c.members) {
                byLocalId.computeIfAbsent(m.draft(), d -> new HashMap<>()).put(m.part().localId, c);
            }
        }
        for (Draft d : drafts) {
            for (Draft.Link l : d.links()) {
                Cluster from = byLocalId.get(d).get(l.from);
                Cluster to = byLocalId.get(d).get(l.to);
                if (from != to) {
                    names.get(from).add(Keys.base(to));
                    names.get(to).add(Keys.base(from));
                }
            }
        }
    }

    TreeSet<String> names(Cluster c) {
        return names.get(c);
    }
}
