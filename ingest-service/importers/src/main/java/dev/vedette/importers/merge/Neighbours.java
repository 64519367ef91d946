package dev.vedette.importers.merge;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What each thing is joined to, by name; independent of order. */
final class Neighbours {

    private final Map<Draft, Map<String, Cluster>> byLocalId = new IdentityHashMap<>();
    private final Map<String, List<Cluster>> sameName = new HashMap<>();
    private final Map<Cluster, TreeSet<String>> names = new IdentityHashMap<>();

    Neighbours(List<Cluster> clusters, List<Draft> drafts) {
        for (Cluster c : clusters) {
            names.put(c, new TreeSet<>());
            sameName.computeIfAbsent(c.base(), k -> new ArrayList<>()).add(c);
            for (Member m : c.members) {
                byLocalId.computeIfAbsent(m.draft(), d -> new HashMap<>()).put(m.part().localId, c);
            }
        }
        for (Draft d : drafts) {
            for (Draft.Link l : d.links()) {
                Cluster from = byLocalId.get(d).get(l.from);
                Cluster to = byLocalId.get(d).get(l.to);
                if (from != to) {
                    names.get(from).add(to.base());
                    names.get(to).add(from.base());
                }
            }
        }
    }

    /** The first neighbour that no other thing of the same name has; {@code ""} when there is none. */
    String telling(Cluster c) {
        TreeSet<String> own = new TreeSet<>(names.get(c));
        own.removeIf(n -> n.equals(c.base()));
        for (Cluster other : sameName.get(c.base())) {
            if (other != c) {
                own.removeAll(names.get(other));
            }
        }
        return own.isEmpty() ? "" : own.first();
    }

    /** Short form of all neighbours. */
    String digest(Cluster c) {
        return Json.sha256(String.join("~", names.get(c))).substring(0, 8);
    }

    TreeSet<String> names(Cluster c) {
        return names.get(c);
    }
}
