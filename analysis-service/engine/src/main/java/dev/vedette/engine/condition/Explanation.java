package dev.vedette.engine.condition;

import dev.vedette.engine.fact.At;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Why a condition has the truth it has.
 *
 * @param needs facts each of which is necessary: without it the truth would not be what it is
 * @param missing facts that are not known and would decide
 * @param ways alternatives of changes that would make the condition true, smallest first
 * @param roles elements by the name a text calls them, e.g. {@code source}
 * @param path elements in the order an attack takes them
 * @param says the failed part in words, for a condition that does not hold
 */
public record Explanation(
        Tri truth,
        Set<At> needs,
        Set<At> missing,
        List<List<Change>> ways,
        Map<String, Integer> roles,
        List<Integer> path,
        String says) {

    private static final int MOST_WAYS = 4;
    private static final int MOST_CHANGES = 2;

    public static Explanation of(Tri truth) {
        return new Explanation(truth, Set.of(), Set.of(), List.of(), Map.of(), List.of(), "");
    }

    public static Explanation holds(Set<At> needs, Map<String, Integer> roles, List<Integer> path) {
        return new Explanation(Tri.TRUE, needs, Set.of(), List.of(), roles, path, "");
    }

    public static Explanation fails(String says, List<List<Change>> ways) {
        return new Explanation(Tri.FALSE, Set.of(), Set.of(), ways, Map.of(), List.of(), says);
    }

    public static Explanation open(Set<At> missing, String says, List<List<Change>> ways) {
        return new Explanation(Tri.UNKNOWN, Set.of(), missing, ways, Map.of(), List.of(), says);
    }

    /** All parts hold together, or the failing ones say why not. */
    public static Explanation all(Tri truth, List<Explanation> parts) {
        Set<At> needs = new TreeSet<>();
        Set<At> missing = new TreeSet<>();
        Map<String, Integer> roles = new LinkedHashMap<>();
        List<Integer> path = List.of();
        List<List<Change>> ways = List.of(List.of());
        String says = "";
        for (Explanation part : parts) {
            part.roles.forEach(roles::putIfAbsent);
            if (part.truth == Tri.TRUE) {
                needs.addAll(part.needs);
                path = part.path.size() > path.size() ? part.path : path;
            } else {
                missing.addAll(part.missing);
                ways = product(ways, part.ways);
                if (part.truth == truth && says.isEmpty()) {
                    says = part.says;
                }
            }
        }
        if (truth == Tri.FALSE) {
            needs = common(parts, Tri.FALSE);
            missing = Set.of();
        }
        return new Explanation(truth, needs, missing, truth == Tri.TRUE ? List.of() : ways, roles, path, says);
    }

    /** One part is enough; what is necessary is what all the parts that hold have in common. */
    public static Explanation any(Tri truth, List<Explanation> parts) {
        Set<At> needs = new TreeSet<>();
        Set<At> missing = new TreeSet<>();
        Map<String, Integer> roles = new LinkedHashMap<>();
        List<Integer> path = List.of();
        List<List<Change>> ways = new ArrayList<>();
        Set<String> says = new LinkedHashSet<>();
        if (truth == Tri.TRUE) {
            needs = common(parts, Tri.TRUE);
        }
        for (Explanation part : parts) {
            if (part.truth == truth) {
                part.roles.forEach(roles::putIfAbsent);
                path = path.isEmpty() ? part.path : path;
                if (truth == Tri.FALSE) {
                    needs.addAll(part.needs);
                }
            }
            if (part.truth != Tri.TRUE) {
                missing.addAll(part.truth == Tri.UNKNOWN ? part.missing : Set.of());
                part.ways.forEach(w -> addWay(ways, w));
                if (part.truth == truth && !part.says.isEmpty()) {
                    says.add(part.says);
                }
            }
        }
        String text = says.stream().limit(3).reduce((a, b) -> a + ", and " + b).orElse("");
        return new Explanation(truth, needs, missing, truth == Tri.TRUE ? List.of() : ways, roles, path, text);
    }

    private static Set<At> common(List<Explanation> parts, Tri truth) {
        Set<At> common = null;
        for (Explanation part : parts) {
            if (part.truth == truth) {
                if (common == null) {
                    common = new TreeSet<>(part.needs);
                } else {
                    common.retainAll(part.needs);
                }
            }
        }
        return common == null ? new TreeSet<>() : common;
    }

    private static List<List<Change>> product(List<List<Change>> left, List<List<Change>> right) {
        List<List<Change>> all = new ArrayList<>();
        for (List<Change> a : left) {
            for (List<Change> b : right) {
                List<Change> both = new ArrayList<>(a);
                b.stream().filter(c -> !both.contains(c)).forEach(both::add);
                if (both.size() <= MOST_CHANGES) {
                    addWay(all, both);
                }
            }
        }
        return all;
    }

    private static void addWay(List<List<Change>> ways, List<Change> way) {
        if (ways.size() < MOST_WAYS && !ways.contains(way)) {
            ways.add(List.copyOf(way));
        }
    }

    Explanation with(Set<At> moreNeeds, String role, int element) {
        Set<At> all = new TreeSet<>(needs);
        all.addAll(moreNeeds);
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put(role, element);
        roles.forEach(named::putIfAbsent);
        return new Explanation(truth, all, missing, ways, named, path, says);
    }

    Explanation along(List<Integer> way) {
        return new Explanation(truth, needs, missing, ways, roles, way, says);
    }

    /** The same with only those of its necessary facts that pass. */
    public Explanation needing(Predicate<At> which) {
        Set<At> fewer = new TreeSet<>(needs);
        fewer.removeIf(which.negate());
        return new Explanation(truth, fewer, missing, ways, roles, path, says);
    }
}
