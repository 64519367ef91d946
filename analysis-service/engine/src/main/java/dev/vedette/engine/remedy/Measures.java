package dev.vedette.engine.remedy;

import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.predicate.Fences;
import dev.vedette.engine.predicate.Landscape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What could be done about some findings: each control they lack, at the component itself, and once at the fewest doors
 * that fence off all the findings that lack it.
 */
final class Measures {

    private static final int MOST = 60;

    private final Landscape landscape;
    private final Fences fences;

    Measures(Model model) {
        this.landscape = Landscape.of(model);
        this.fences = new Fences(landscape);
    }

    /** Those that serve most findings first. */
    List<Measure> against(Collection<Finding> findings) {
        Map<Measure, Integer> serves = new HashMap<>();
        Map<String, TreeSet<Integer>> places = new TreeMap<>();
        for (Finding f : findings) {
            String place = f.components().isEmpty() ? "" : f.components().get(0);
            f.controls().stream()
                    .filter(c -> !c.state().equals("evidenced") && !c.state().equals("verified"))
                    .forEach(c -> {
                        serves.merge(new Measure(c.id(), List.of(place)), 1, Integer::sum);
                        int number = landscape.index().number(place);
                        if (number >= 0 && landscape.index().isComponent(number)) {
                            places.computeIfAbsent(c.id(), k -> new TreeSet<>()).add(number);
                        }
                    });
        }
        places.forEach((control, inside) -> {
            List<String> doors = Arrays.stream(fences.cheapest(inside))
                    .mapToObj(landscape.index()::id)
                    .toList();
            if (!doors.isEmpty()) {
                serves.putIfAbsent(new Measure(control, doors), inside.size());
            }
        });
        List<Measure> all = new ArrayList<>(serves.keySet());
        all.sort(Comparator.<Measure>comparingInt(m -> -serves.get(m)).thenComparing(Comparator.naturalOrder()));
        return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
    }
}
