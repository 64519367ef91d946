package dev.vedette.importers.merge;

import dev.vedette.importers.label.Names;
import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins things of one name across drafts that have several of it, by what they are joined to and where they stand. */
final class LookAlikes {

    private final Groups groups;
    private final Map<Draft, Map<String, TreeSet<String>>> neighbours = new IdentityHashMap<>();

    LookAlikes(List<Draft> drafts, Groups groups) {
        this.groups = groups;
        for (Draft d : drafts) {
            Map<String, TreeSet<String>> of = new HashMap<>();
            Map<String, String> areas = new HashMap<>();
            d.areas().forEach(a -> areas.put(a.localId, a.name));
            for (Draft.Part p : d.parts()) {
                TreeSet<String> around = of.computeIfAbsent(p.localId, k -> new TreeSet<>());
                if (areas.containsKey(p.zone)) {
                    around.add("in " + Names.matching(areas.get(p.zone)));
                }
            }
            for (Draft.Link l : d.links()) {
                of.get(l.from).add("to " + Names.matching(Names.head(d.part(l.to).name)));
                of.get(l.to).add("from " + Names.matching(Names.head(d.part(l.from).name)));
            }
            neighbours.put(d, of);
        }
    }

    /** First what is exactly alike, then what is most alike on both sides. */
    void join(List<Integer> sameName) {
        alike(sameName);
        closest(sameName.stream().map(groups::find).distinct().toList());
    }

    private TreeSet<String> around(int root) {
        TreeSet<String> all = new TreeSet<>();
        for (Member m : groups.group(root)) {
            all.addAll(neighbours.get(m.draft()).get(m.part().localId));
        }
        return all;
    }

    /** Things alike in all we know are interchangeable: the first of one draft goes with the first of the other. */
    private void alike(List<Integer> sameName) {
        TreeMap<String, List<Integer>> bySignature = new TreeMap<>();
        sameName.forEach(r -> bySignature
                .computeIfAbsent(around(r).toString(), k -> new ArrayList<>())
                .add(r));
        for (List<Integer> same : bySignature.values()) {
            for (int a = 0; a < same.size(); a++) {
                for (int b = a + 1; b < same.size(); b++) {
                    if (groups.find(same.get(a)) != groups.find(same.get(b))
                            && !groups.shareDraft(same.get(a), same.get(b))) {
                        groups.join(same.get(a), same.get(b));
                    }
                }
            }
        }
    }

    private void closest(List<Integer> roots) {
        for (int x : roots) {
            int y = best(x, roots);
            if (y >= 0 && best(y, roots) == x && groups.find(x) != groups.find(y)) {
                groups.join(x, y);
            }
        }
    }

    /** The only nearest in another draft, or -1. */
    private int best(int x, List<Integer> roots) {
        int best = -1;
        double most = 0;
        boolean tie = false;
        for (int y : roots) {
            if (groups.find(x) != groups.find(y) && !groups.shareDraft(x, y)) {
                double alike = jaccard(around(x), around(y));
                tie = alike == most && alike > 0;
                if (alike > most) {
                    most = alike;
                    best = y;
                }
            }
        }
        return tie ? -1 : best;
    }

    private static double jaccard(TreeSet<String> a, TreeSet<String> b) {
        TreeSet<String> both = new TreeSet<>(a);
        both.retainAll(b);
        TreeSet<String> all = new TreeSet<>(a);
        all.addAll(b);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }
}
