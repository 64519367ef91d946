package dev.vedette.engine.graph;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What lies on every path from a set of sources to a target: the nodes and the edge tags without which the target is not
 * reached. One path is walked; whatever the rest of the graph can reach round a piece of it makes that piece avoidable.
 * Linear in the part of the graph that lies behind the target.
 */
public final class Bottlenecks {

    private final Set<Integer> nodes = new TreeSet<>();
    private final Set<Integer> tags = new TreeSet<>();
    private final boolean exact;

    private Bottlenecks(boolean exact) {
        this.exact = exact;
    }

    /** Nodes on every path, the target included, and the source when there is only one. */
    public Set<Integer> nodes() {
        return nodes;
    }

    /** Edge tags on every path. */
    public Set<Integer> tags() {
        return tags;
    }

    /** False when the search was given up as too large; then nothing is claimed beyond the target. */
    public boolean exact() {
        return exact;
    }

    /**
     * @param reversed the graph against its direction
     * @param source which nodes are sources
     * @param through which nodes may be passed
     * @param budget how many nodes to look at before giving up
     */
    public static Bottlenecks between(
            Digraph reversed, IntPredicate source, int target, IntPredicate through, int budget) {
        Region region = Region.behind(reversed, source, target, through, budget);
        Bottlenecks result = new Bottlenecks(region != null);
        result.nodes.add(target);
        if (region == null) {
            return result;
        }
        for (int v : region.route.nodes()) {
            if (!region.reachesWithout(v, -1)) {
                result.nodes.add(v);
            }
        }
        for (int tag : region.route.tags()) {
            if (!region.reachesWithout(-1, tag)) {
                result.tags.add(tag);
            }
        }
        return result;
    }

    /** The nodes from which the target is reached, and one path. Small for what a model holds behind one component. */
    private static final class Region {
        private static final int MOST_CHECKS = 64;
        private final Digraph reversed;
        private final IntPredicate source;
        private final IntPredicate through;
        private final int target;
        private final Route route;

        private Region(Digraph reversed, IntPredicate source, int target, IntPredicate through, Route route) {
            this.reversed = reversed;
            this.source = source;
            this.target = target;
            this.through = through;
            this.route = route;
        }

        static Region behind(Digraph reversed, IntPredicate source, int target, IntPredicate through, int budget) {
            Route route = Search.route(reversed, source, target, through);
            if (route == null || route.nodes().length > MOST_CHECKS) {
                return null;
            }
            IntQueue queue = new IntQueue();
            IntMap seen = new IntMap();
            queue.add(target);
            seen.put(target, 0);
            int count = 0;
            while (!queue.isEmpty()) {
                int v = queue.remove();
                for (int e = reversed.begin(v); e < reversed.end(v); e++) {
                    if (++count > budget) {
                        return null;
                    }
                    int w = reversed.target(e);
                    if (!seen.contains(w)) {
                        seen.put(w, 0);
                        if (through.test(w)) {
                            queue.add(w);
                        }
                    }
                }
            }
            return new Region(reversed, source, target, through, route);
        }

        boolean reachesWithout(int node, int tag) {
            if (node == target) {
                return false;
            }
            if (source.test(target)) {
                return true;
            }
            IntQueue queue = new IntQueue();
            IntMap seen = new IntMap();
            queue.add(target);
            seen.put(target, 0);
            while (!queue.isEmpty()) {
                int v = queue.remove();
                for (int e = reversed.begin(v); e < reversed.end(v); e++) {
                    int w = reversed.target(e);
                    if (w == node || reversed.tag(e) == tag || seen.contains(w)) {
                        continue;
                    }
                    if (source.test(w)) {
                        return true;
                    }
                    seen.put(w, 0);
                    if (through.test(w)) {
                        queue.add(w);
                    }
                }
            }
            return false;
        }
    }
}
