package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.spi.Draft.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins statements about one element. Observed beats answered beats declared beats inferred, then the surer, then the
 * value that comes first in order; what lost stays visible. Sets of words of equal origin are joined, because two
 * sources that name different data classes both say something true.
 */
final class FactMerge {

    private static final Comparator<Said> STRENGTH = Comparator.comparing((Said s) -> s.by().origin())
            .thenComparingDouble(s -> s.by().confidence())
            .reversed()
            .thenComparing(s -> s.value().text())
            .thenComparing(Said::by);

    private FactMerge() {}

    static SortedMap<String, Fact> merge(Collection<? extends Map<String, Said>> statements) {
        TreeMap<String, List<Said>> byKey = new TreeMap<>();
        for (Map<String, Said> one : statements) {
            one.forEach((key, said) ->
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(said));
        }
        TreeMap<String, Fact> facts = new TreeMap<>();
        byKey.forEach((key, said) -> facts.put(key, fact(said)));
        return facts;
    }

    private static Fact fact(List<Said> said) {
        List<Said> sorted = said.stream().sorted(STRENGTH).toList();
        FactValue value = sorted.getFirst().value();
        if (value instanceof FactValue.Words first && !first.value().isEmpty()) {
            value = joined(sorted);
        }
        List<Provenance> by = new ArrayList<>();
        Map<FactValue, List<Provenance>> others = new LinkedHashMap<>();
        for (Said s : sorted) {
            if (s.value().equals(value) || contains(value, s.value())) {
                by.add(s.by());
            } else {
                others.computeIfAbsent(s.value(), v -> new ArrayList<>()).add(s.by());
            }
        }
        List<Fact.Disputed> disputed = others.entrySet().stream()
                .map(e -> new Fact.Disputed(e.getKey(), e.getValue()))
                .toList();
        return new Fact(value, by, disputed);
    }

    /** The union of what is said with the strongest origin. */
    private static FactValue joined(List<Said> sorted) {
        TreeSet<String> words = new TreeSet<>();
        for (Said s : sorted) {
            if (s.by().origin() == sorted.getFirst().by().origin() && s.value() instanceof FactValue.Words w) {
                words.addAll(w.value());
            }
        }
        return FactValue.of(words);
    }

    private static boolean contains(FactValue whole, FactValue part) {
        return whole instanceof FactValue.Words w
                && part instanceof FactValue.Words p
                && !p.value().isEmpty()
                && w.value().containsAll(p.value());
    }
}
