package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Draft.Link;
import dev.vedette.importers.spi.Draft.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins flows that go between the same two things. Different protocols or purposes stay apart; one that tells neither
 * says the same as the first that does.
 */
final class FlowMerge {

    private final Keys keys;

    FlowMerge(Keys keys) {
        this.keys = keys;
    }

    List<Flow> flows(List<Draft> drafts) {
        TreeMap<String, TreeMap<String, List<Link>>> byEnds = new TreeMap<>();
        Map<String, String[]> ends = new HashMap<>();
        for (Draft d : drafts) {
            for (Link l : d.links()) {
                String from = keys.of(d, l.from);
                String to = keys.of(d, l.to);
                if (!from.equals(to)) {
                    ends.put(from + ">" + to, new String[] {from, to});
                    byEnds.computeIfAbsent(from + ">" + to, k -> new TreeMap<>())
                            .computeIfAbsent(sort(l), k -> new ArrayList<>())
                            .add(l);
                }
            }
        }
        List<Flow> flows = new ArrayList<>();
        byEnds.forEach((id, sorts) -> {
            List<Link> vague = sorts.size() > 1 ? sorts.remove("") : null;
            if (vague != null) {
                sorts.firstEntry().getValue().addAll(vague);
            }
            int n = 1;
            for (List<Link> links : sorts.values()) {
                flows.add(flow(n == 1 ? id : id + "#" + n, ends.get(id), links));
                n++;
            }
        });
        return flows;
    }

    /** Protocol and purpose, {@code ""} when neither is told. */
    private static String sort(Link l) {
        String protocol = text(l, "protocol");
        String kind = text(l, "kind");
        return protocol.isEmpty() && kind.isEmpty() ? "" : protocol.toLowerCase(java.util.Locale.ROOT) + "/" + kind;
    }

    private static String text(Link l, String key) {
        Said said = l.facts.get(key);
        return said == null ? "" : said.value().text();
    }

    /** One label reads, another writes: the flow does both, which is no contradiction. */
    private static void bothWays(List<Link> links, SortedMap<String, Fact> facts) {
        TreeSet<Provenance> by = new TreeSet<>();
        TreeSet<String> verbs = new TreeSet<>();
        for (Link l : links) {
            Said said = l.facts.get("verb");
            if (said != null && READS_OR_WRITES.contains(said.value().text())) {
                verbs.add(said.value().text());
                by.add(said.by());
            }
        }
        if (verbs.size() > 1) {
            facts.put("verb", new Fact(FactValue.of("read-write"), new ArrayList<>(by), List.of()));
        }
    }

    private static final Set<String> READS_OR_WRITES = Set.of("read", "write", "read-write");

    private static Flow flow(String id, String[] ends, List<Link> links) {
        TreeSet<String> labels = new TreeSet<>();
        TreeSet<Provenance> by = new TreeSet<>();
        for (Link l : links) {
            if (!l.label.isBlank()) {
                labels.add(l.label);
            }
            by.addAll(l.provenance);
        }
        String label = String.join("; ", labels);
        SortedMap<String, Fact> facts =
                FactMerge.merge(links.stream().map(l -> l.facts).toList());
        bothWays(links, facts);
        return new Flow(
                id,
                ends[0],
                ends[1],
                label.length() > 500 ? label.substring(0, 500) : label,
                facts,
                new ArrayList<>(by));
    }
}
