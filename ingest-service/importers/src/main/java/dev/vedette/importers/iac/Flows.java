package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects connections; several pieces of evidence for the same two parts make one link, the surest leads. */
final class Flows {
    private record Ends(String from, String to) {}

    private static final class Found {
        String label;
        String verb;
        String kind;
        double confidence;
        final List<Provenance> evidence = new ArrayList<>();
        final Map<String, Draft.Said> facts = new LinkedHashMap<>();
    }

    private static final int MAX_EVIDENCE = 5;

    private final Architecture a;
    private final Map<Ends, Found> found = new LinkedHashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();

    Flows(Architecture a) {
        this.a = a;
    }

    /** @param verb one of the vocabulary, or {@code ""} */
    void add(String from, String to, String verb, String label, Provenance by) {
        if (from.equals(to) || a.draft.part(from) == null || a.draft.part(to) == null) {
            return;
        }
        Found f = found.computeIfAbsent(new Ends(from, to), e -> {
            targets.computeIfAbsent(from, x -> new ArrayList<>()).add(to);
            return new Found();
        });
        if (by.confidence() > f.confidence) {
            f.confidence = by.confidence();
            f.label = label;
            f.verb = verb.isEmpty() ? f.verb : verb;
        } else if (f.verb == null || f.verb.isEmpty()) {
            f.verb = verb;
        } else if (f.verb.equals("read") && verb.contains("write") || f.verb.equals("write") && verb.contains("read")) {
            f.verb = "read-write";
        }
        if (f.evidence.size() < MAX_EVIDENCE && !f.evidence.contains(by)) {
            f.evidence.add(by);
        }
    }

    void fact(String from, String to, String key, FactValue value, Provenance by) {
        Found f = found.get(new Ends(from, to));
        if (f != null) {
            f.facts.putIfAbsent(key, new Draft.Said(value, by));
        }
    }

    boolean joins(String from, String to) {
        return found.containsKey(new Ends(from, to));
    }

    boolean joinsEitherWay(String x, String y) {
        return joins(x, y) || joins(y, x);
    }

    /** Where the connections of a part lead to. */
    List<String> from(String part) {
        return targets.getOrDefault(part, List.of());
    }

    /** Takes a connection back that a better one explains. */
    void drop(String from, String to) {
        found.remove(new Ends(from, to));
        targets.getOrDefault(from, new ArrayList<>()).remove(to);
    }

    boolean touches(String part) {
        return found.keySet().stream().anyMatch(e -> e.from().equals(part) || e.to().equals(part));
    }

    void write() {
        found.forEach((ends, f) -> {
            Draft.Link link = a.draft.link(ends.from(), ends.to(), f.label);
            link.provenance.addAll(f.evidence);
            if (f.verb != null && !f.verb.isEmpty()) {
                link.fact("verb", FactValue.of(f.verb), f.evidence.getFirst());
            }
            f.facts.forEach((k, said) -> link.fact(k, said.value(), said.by()));
        });
    }
}
