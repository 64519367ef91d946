package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of components instead of their ids. */
final class Names {

    private final Map<String, String> byId = new HashMap<>();

    Names(Assessment assessment) {
        assessment.model().components().forEach(c -> byId.put(c.id(), c.name()));
        assessment.model().zones().forEach(z -> byId.put(z.id(), z.name()));
        assessment.model().dataAssets().forEach(d -> byId.put(d.id(), d.name()));
        assessment.model().flows().forEach(f -> byId.put(f.id(), of(f.from()) + " → " + of(f.to())));
    }

    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** The way of the attack through components; flows between them go without saying. */
    String path(Assessment assessment, Finding finding) {
        String way = path(assessment, finding.path());
        return way.isEmpty() ? path(assessment, finding.components()) : way;
    }

    String path(Assessment assessment, List<String> ids) {
        List<String> flows =
                assessment.model().flows().stream().map(Assessment.FlowView::id).toList();
        return String.join(
                " → ",
                ids.stream().filter(id -> !flows.contains(id)).map(this::of).toList());
    }
}
