package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Zone;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Zones of all drafts, joined by name. Where one draft has two zones of a name, the name of the zone around them is
 * part of the key.
 */
final class Zoning {

    static final String PREFIX = "zone-";
    private static final int MAX_PATH = 6;
    private static final int MAX_DEPTH = 200;

    private record Said(Draft draft, Area area) {}

    private final Map<Draft, Map<String, String>> keys = new IdentityHashMap<>();
    private final TreeMap<String, List<Said>> byKey = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();

    static Zoning of(List<Draft> drafts) {
        Zoning z = new Zoning();
        Set<String> repeated = new HashSet<>();
        for (Draft d : drafts) {
            Set<String> seen = new HashSet<>();
            d.areas().stream().map(Zoning::base).filter(k -> !seen.add(k)).forEach(repeated::add);
        }
        for (Draft d : drafts) {
            z.name(d, repeated);
        }
        z.link();
        return z;
    }

    private static String base(Area a) {
        String key = Names.key(a.name);
        return PREFIX + (key.isEmpty() ? a.kind : key);
    }

    private void name(Draft d, Set<String> repeated) {
        Map<String, Area> areas = new HashMap<>();
        d.areas().forEach(a -> areas.put(a.localId, a));
        List<Map<String, Integer>> paths = paths(d, areas, repeated);
        Map<String, String> local = new HashMap<>();
        for (Area a : d.areas()) {
            // as many zones around it as it takes to tell it from others of its name in this draft
            String key = base(a);
            if (repeated.contains(key)) {
                key = path(a, areas, telling(a, areas, paths));
            }
            local.put(a.localId, key);
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Said(d, a));
        }
        keys.put(d, local);
    }

    /** How many zones of the draft have each path, by the number of steps. */
    private static List<Map<String, Integer>> paths(Draft d, Map<String, Area> areas, Set<String> repeated) {
        List<Map<String, Integer>> paths = new ArrayList<>();
        for (int steps = 0; steps < MAX_PATH; steps++) {
            Map<String, Integer> counts = new HashMap<>();
            for (Area a : repeated.isEmpty() ? List.<Area>of() : d.areas()) {
                counts.merge(path(a, areas, steps), 1, Integer::sum);
            }
            paths.add(counts);
        }
        return paths;
    }

    private static int telling(Area a, Map<String, Area> areas, List<Map<String, Integer>> paths) {
        for (int n = 1; n < MAX_PATH; n++) {
            if (paths.get(n).get(path(a, areas, n)) == 1) {
                return n;
            }
        }
        return MAX_PATH;
    }

    private static String path(Area a, Map<String, Area> areas, int steps) {
        StringBuilder key = new StringBuilder(base(a));
        Area p = areas.get(a.parent);
        for (int i = 0; i < steps && p != null; i++, p = areas.get(p.parent)) {
            key.append('@').append(base(p).substring(PREFIX.length()));
        }
        return key.toString();
    }

    private void link() {
        byKey.forEach((key, said) -> {
            TreeSet<String> candidates = new TreeSet<>();
            for (Said s : said) {
                String parent = key(s.draft(), s.area().parent);
                if (parent != null && !parent.equals(key)) {
                    candidates.add(parent);
                }
            }
            for (String parent : candidates) {
                if (!climbs(parent, key)) {
                    parents.put(key, parent);
                    return;
                }
            }
        });
    }

    /**
     * Whether {@code key} is already around {@code from}: two sources that nest the other way round make no circle. Nobody
     * nests zones this deep in earnest; beyond it they stand beside each other.
     */
    private boolean climbs(String from, String key) {
        int depth = 0;
        for (String p = from; p != null; p = parents.get(p)) {
            if (p.equals(key) || ++depth > MAX_DEPTH) {
                return true;
            }
        }
        return false;
    }

    /** Key of a draft's zone, or {@code null}. */
    String key(Draft draft, String localId) {
        return localId == null ? null : keys.get(draft).get(localId);
    }

    int depth(String key) {
        int n = 0;
        for (String p = key; p != null; p = parents.get(p)) {
            n++;
        }
        return n;
    }

    List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        byKey.forEach((key, said) -> {
            TreeSet<Provenance> by = new TreeSet<>();
            TreeSet<String> names = new TreeSet<>();
            TreeSet<String> kinds = new TreeSet<>();
            for (Said s : said) {
                by.addAll(s.area().provenance);
                names.add(s.area().name);
                kinds.add(s.area().kind);
            }
            if (kinds.size() > 1) {
                kinds.remove("group");
            }
            zones.add(new Zone(
                    key,
                    names.first(),
                    kinds.first(),
                    parents.get(key),
                    FactMerge.merge(said.stream().map(s -> s.area().facts).toList()),
                    new ArrayList<>(by)));
        });
        return zones;
    }
}
