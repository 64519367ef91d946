package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of components instead of their ids. */
final class Names {

    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> flows = new HashSet<>();

    Names(Assessment assessment) {
        assessment.model().components().forEach(c -> byId.put(c.id(), c.name()));
        assessment.model().zones().forEach(z -> byId.put(z.id(), z.name()));
        assessment.model().dataAssets().forEach(d -> byId.put(d.id(), d.name()));
        for (Assessment.FlowView f : assessment.model().flows()) {
            byId.put(f.id(), of(f.from()) + " → " + of(f.to()));
            flows.add(f.id());
        }
    }

    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** The way of the attack through components; flows between them go without saying. */
    String path(Finding finding) {
        String way = path(finding.path());
        return way.isEmpty() ? path(finding.components()) : way;
    }

    String path(List<String> ids) {
        return String.join(
                " → ",
                ids.stream().filter(id -> !flows.contains(id)).map(this::of).toList());
    }
}
