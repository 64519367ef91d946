package dev.vedette.importers.merge;

import dev.vedette.importers.merge.Cluster.Member;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Members found to be one thing so far: a union-find that knows its groups. */
final class Groups {

    final List<Member> members;
    private final int[] root;
    private final List<List<Member>> groups = new ArrayList<>();
    private final List<BitSet> sources = new ArrayList<>();

    Groups(List<Member> members) {
        this.members = members;
        this.root = new int[members.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            groups.add(new ArrayList<>(List.of(members.get(i))));
            BitSet source = new BitSet();
            source.set(members.get(i).source());
            sources.add(source);
        }
    }

    int find(int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    List<Member> group(int i) {
        return groups.get(find(i));
    }

    /** Whether one draft has a part in both. */
    boolean shareDraft(int a, int b) {
        return sources.get(find(a)).intersects(sources.get(find(b)));
    }

    void join(int a, int b) {
        int keep = Math.min(find(a), find(b));
        int gone = Math.max(find(a), find(b));
        if (keep != gone) {
            root[gone] = keep;
            groups.get(keep).addAll(groups.get(gone));
            groups.set(gone, List.of());
            sources.get(keep).or(sources.get(gone));
        }
    }

    List<Cluster> clusters() {
        return groups.stream().filter(g -> !g.isEmpty()).map(Cluster::new).toList();
    }
}
