package dev.vedette.engine.predicate;

import dev.vedette.engine.fact.ModelIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minds that share a session: joined by calls, by a queue, a memory or a cache that both touch. What one of them reads
 * and another one sends belongs together.
 */
public final class Groups {

    private final int[] parent;
    private final Map<Integer, int[]> members = new HashMap<>();

    Groups(Landscape landscape) {
        ModelIndex index = landscape.index();
        int n = index.components();
        parent = new int[n];
        for (int c = 0; c < n; c++) {
            parent[c] = c;
        }
        for (int f = 0; f < index.flows(); f++) {
            int u = index.from(f);
            int v = index.to(f);
            if (joins(landscape, u) && joins(landscape, v)) {
                union(u, v);
            }
        }
        Map<Integer, List<Integer>> lists = new HashMap<>();
        landscape.minds().all().stream().forEach(m -> lists.computeIfAbsent(find(m), k -> new ArrayList<>())
                .add(m));
        lists.forEach((root, list) ->
                members.put(root, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static boolean joins(Landscape landscape, int c) {
        Types.Kind k = landscape.kind(c);
        return landscape.minds().is(c)
                || k.queue()
                || k.memory()
                || landscape.index().isA(c, "cache");
    }

    private int find(int c) {
        int root = c;
        while (parent[root] != root) {
            root = parent[root];
        }
        while (parent[c] != root) {
            int next = parent[c];
            parent[c] = root;
            c = next;
        }
        return root;
    }

    private void union(int a, int b) {
        int x = find(a);
        int y = find(b);
        if (x != y) {
            parent[Math.max(x, y)] = Math.min(x, y);
        }
    }

    /** Number of the group of a component; equal for members of one group. */
    public int of(int component) {
        return find(component);
    }

    /** The first of the minds that share a session with a mind; stands for the group. */
    public int first(int mind) {
        return members(mind)[0];
    }

    /** The minds of a mind's group, itself included, ascending. */
    int[] members(int mind) {
        return members.getOrDefault(find(mind), new int[] {mind});
    }
}
