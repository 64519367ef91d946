package dev.vedette.importers.merge;

import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.merge.Cluster.Member;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.IdentityKind;
import dev.vedette.importers.spi.Draft.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which parts are the same thing. Strong identities join across and within drafts; names join only across drafts,
 * because two boxes of one name in one drawing are two things, and only when they are unambiguous in each. Things that
 * share a name are told apart by what they are joined to.
 */
final class Matching {

    /** Above it a name says nothing any more, and comparing all pairs would cost too much. */
    private static final int CROWD = 400;

    private final List<Draft> drafts;
    private final Groups groups;

    private Matching(List<Draft> drafts) {
        this.drafts = drafts;
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Part p : drafts.get(i).parts()) {
                members.add(new Member(i, drafts.get(i), p));
            }
        }
        groups = new Groups(members);
    }

    static List<Cluster> clusters(List<Draft> drafts) {
        Matching m = new Matching(drafts);
        m.byIdentity();
        if (drafts.size() > 1) {
            m.byName();
            m.byRole();
        }
        return m.groups.clusters();
    }

    private void byIdentity() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < groups.members.size(); i++) {
            for (Map.Entry<IdentityKind, String> id :
                    groups.members.get(i).part().identities.entrySet()) {
                // one image runs as many things; their names have to agree, which byName sees to
                Integer other = id.getKey() == IdentityKind.IMAGE
                        ? null
                        : first.putIfAbsent(id.getKey() + " " + id.getValue(), i);
                if (other != null) {
                    groups.join(other, i);
                }
            }
        }
    }

    private void byName() {
        LookAlikes lookAlikes = new LookAlikes(drafts, groups);
        for (NameLevel level : NameLevel.values()) {
            TreeMap<String, List<Integer>> byName = new TreeMap<>();
            for (int i = 0; i < groups.members.size(); i++) {
                for (String name : level.names(groups.members.get(i).part())) {
                    byName.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
                }
            }
            byName.values().forEach(same -> joinAcross(same, false));
            if (level == NameLevel.EXACT) {
                byName.values().stream()
                        .map(this::roots)
                        .filter(r -> r.size() > 1 && r.size() <= CROWD)
                        .forEach(lookAlikes::join);
            }
        }
    }

    /** A text's "the language model" and a drawing's "Hosted LLM" are one when each has only one of the kind. */
    private void byRole() {
        TreeMap<String, List<Integer>> byRole = new TreeMap<>();
        for (int i = 0; i < groups.members.size(); i++) {
            Part p = groups.members.get(i).part();
            if (Roles.SINGLE.contains(p.type)) {
                byRole.computeIfAbsent(p.type, k -> new ArrayList<>()).add(i);
            }
        }
        byRole.values().forEach(same -> joinAcross(same, true));
    }

    private List<Integer> roots(Collection<Integer> members) {
        return members.stream().map(groups::find).distinct().toList();
    }

    /** Joins what no draft, and no thing already found, has two of. */
    private void joinAcross(List<Integer> same, boolean genericOnly) {
        List<Integer> one = roots(same);
        if (one.size() > CROWD) {
            return;
        }
        for (int a = 0; a < one.size(); a++) {
            for (int b = a + 1; b < one.size(); b++) {
                int x = one.get(a);
                int y = one.get(b);
                boolean apart = groups.find(x) != groups.find(y) && !groups.shareDraft(x, y);
                if (apart && (!genericOnly || generic(x) || generic(y)) && fit(x, y) && unambiguous(x, y, one)) {
                    groups.join(x, y);
                }
            }
        }
    }

    private boolean unambiguous(int x, int y, List<Integer> all) {
        for (int other : all) {
            if (groups.find(other) != groups.find(x) && groups.find(other) != groups.find(y)) {
                boolean rivalOfY = groups.shareDraft(other, y) && fit(x, other);
                boolean rivalOfX = groups.shareDraft(other, x) && fit(other, y);
                if (rivalOfX || rivalOfY) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean generic(int x) {
        return groups.group(x).stream().allMatch(m -> Roles.generic(m.part().name));
    }

    private boolean fit(int x, int y) {
        return groups.group(x).stream()
                .allMatch(m -> groups.group(y).stream().allMatch(n -> compatible(m.part(), n.part())));
    }

    private static boolean compatible(Part a, Part b) {
        Vocabulary v = Vocabulary.standard();
        if (v.isA(a.type, b.type) || v.isA(b.type, a.type)) {
            return true;
        }
        boolean person = v.isA(a.type, "person") != v.isA(b.type, "person");
        boolean bothSure = a.typeConfidence >= 0.8 && b.typeConfidence >= 0.8;
        boolean sameName = Names.normal(a.name).equals(Names.normal(b.name));
        boolean otherLayer = !v.layer(a.type).equals(v.layer(b.type));
        return sameName ? !(person && bothSure) : !person && !(bothSure && otherLayer);
    }
}
