package dev.vedette.importers.merge;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.IdentityKind;
import dev.vedette.importers.spi.Draft.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which parts are the same thing. Strong identities join across and within drafts; names join only across drafts,
 * because two boxes of one name in one drawing are two things, and only when they are unambiguous in each.
 */
final class Matching {

    private final List<Member> members = new ArrayList<>();
    private final int[] root;

    private Matching(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            for (Part p : drafts.get(i).parts()) {
                members.add(new Member(i, drafts.get(i), p));
            }
        }
        root = new int[members.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
    }

    static List<Cluster> clusters(List<Draft> drafts) {
        Matching m = new Matching(drafts);
        m.byIdentity();
        m.byName();
        m.byRole();
        return m.result();
    }

    private void byIdentity() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            for (Map.Entry<IdentityKind, String> id :
                    members.get(i).part().identities.entrySet()) {
                if (id.getKey() == IdentityKind.IMAGE) {
                    // one image runs as many things; the name has to agree, which byName sees to
                    continue;
                }
                Integer other = first.putIfAbsent(id.getKey() + " " + id.getValue(), i);
                if (other != null) {
                    join(other, i);
                }
            }
        }
    }

    private void byName() {
        for (NameLevel level : NameLevel.values()) {
            TreeMap<String, List<Integer>> byName = new TreeMap<>();
            for (int i = 0; i < members.size(); i++) {
                for (String name : level.names(members.get(i).part())) {
                    byName.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
                }
            }
            byName.values().forEach(this::joinAcross);
        }
    }

    /** Joins members of one name when no draft, and no thing already found, has two of them. */
    private void joinAcross(List<Integer> same) {
        List<Integer> one = same.stream().map(this::find).distinct().toList();
        for (int a = 0; a < one.size(); a++) {
            for (int b = a + 1; b < one.size(); b++) {
                int x = one.get(a);
                int y = one.get(b);
                if (find(x) != find(y) && !shareDraft(x, y) && unambiguous(x, y, one) && fit(x, y)) {
                    join(x, y);
                }
            }
        }
    }

    private boolean unambiguous(int x, int y, List<Integer> all) {
        for (int other : all) {
            if (find(other) != find(x) && find(other) != find(y)) {
                boolean rivalOfY = shareDraft(other, y) && fit(x, other);
                boolean rivalOfX = shareDraft(other, x) && fit(other, y);
                if (rivalOfX || rivalOfY) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A text's "the language model" and a drawing's "Hosted LLM" are one when each has only one of the kind. */
    private void byRole() {
        TreeMap<String, List<Integer>> byRole = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            Part p = members.get(i).part();
            if (Roles.SINGLE.contains(p.type)) {
                byRole.computeIfAbsent(p.type, k -> new ArrayList<>()).add(i);
            }
        }
        byRole.forEach((type, same) -> {
            List<Integer> roots = same.stream().map(this::find).distinct().toList();
            for (int a = 0; a < roots.size(); a++) {
                for (int b = a + 1; b < roots.size(); b++) {
                    int x = roots.get(a);
                    int y = roots.get(b);
                    boolean generic = generic(x) || generic(y);
                    if (find(x) != find(y) && generic && !shareDraft(x, y) && unambiguous(x, y, roots)) {
                        join(x, y);
                    }
                }
            }
        });
    }

    private boolean generic(int x) {
        return group(x).allMatch(m -> Roles.generic(m.part().name));
    }

    private boolean shareDraft(int x, int y) {
        return group(x).anyMatch(m -> group(y).anyMatch(n -> n.source() == m.source()));
    }

    private boolean fit(int x, int y) {
        return group(x).allMatch(m -> group(y).allMatch(n -> compatible(m.part(), n.part())));
    }

    private static boolean compatible(Part a, Part b) {
        Vocabulary v = Vocabulary.standard();
        if (v.isA(a.type, b.type) || v.isA(b.type, a.type)) {
            return true;
        }
        boolean person = v.isA(a.type, "person") != v.isA(b.type, "person");
        boolean bothSure = a.typeConfidence >= 0.8 && b.typeConfidence >= 0.8;
        boolean sameName = Names.normal(a.name).equals(Names.normal(b.name));
        return sameName
                ? !(person && bothSure)
                : !person && !(bothSure && !v.layer(a.type).equals(v.layer(b.type)));
    }

    private java.util.stream.Stream<Member> group(int x) {
        int r = find(x);
        return java.util.stream.IntStream.range(0, root.length)
                .filter(i -> find(i) == r)
                .mapToObj(members::get);
    }

    private int find(int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }

    private void join(int a, int b) {
        int x = find(a);
        int y = find(b);
        root[Math.max(x, y)] = Math.min(x, y);
    }

    private List<Cluster> result() {
        Map<Integer, List<Member>> groups = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < root.length; i++) {
            groups.computeIfAbsent(find(i), k -> new ArrayList<>()).add(members.get(i));
        }
        return groups.values().stream().map(Cluster::new).toList();
    }
}
