package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** SARIF 2.1.0 for code scanning: a rule for each threat, a result for each finding, at the lines it rests on. */
final class SarifReport implements Report {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int RELATED = 10;

    /** A place in a source; line 0 when the format has no lines. */
    private record Place(String source, int line, int column) {}

    @Override
    public String render(Assessment assessment, ReportContext context) {
        List<Finding> findings = Order.applying(assessment);
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        findings.forEach(f -> rules.computeIfAbsent(f.threat(), t -> rule(f)));
        List<String> ruleIds = new ArrayList<>(rules.keySet());
        Names names = new Names(assessment);
        List<Object> results = new ArrayList<>();
        for (Finding f : findings) {
            results.add(result(assessment, f, ruleIds.indexOf(f.threat()), names, context.locations()));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Vedette");
        driver.put("semanticVersion", "0.1.0");
        driver.put("rules", List.copyOf(rules.values()));
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        run.put(
                "properties",
                new java.util.TreeMap<>(Map.of(
                        "catalogue", assessment.catalogue().version(),
                        "model", assessment.revision().hash(),
                        "system", assessment.system().name())));
        Map<String, Object> sarif = new LinkedHashMap<>();
        sarif.put("$schema", SCHEMA);
        sarif.put("version", "2.1.0");
        sarif.put("runs", List.of(run));
        return Json.pretty(sarif);
    }

    private static Map<String, Object> rule(Finding f) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", f.threat());
        rule.put("name", f.code() == null ? f.threat() : f.code());
        rule.put("shortDescription", Map.of("text", f.title()));
        List<String> tags = new ArrayList<>(List.of("security", "ai", f.layer()));
        f.frameworks().forEach((framework, ids) -> ids.forEach(id -> tags.add(framework + "/" + id)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("security-severity", score(f.severity()));
        properties.put("tags", tags);
        rule.put("defaultConfiguration", Map.of("level", level(f.severity())));
        rule.put("properties", properties);
        return rule;
    }

    private static Map<String, Object> result(
            Assessment a, Finding f, int ruleIndex, Names names, Locations locations) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", f.threat());
        result.put("ruleIndex", ruleIndex);
        result.put("level", f.theoretical() ? "note" : level(f.severity()));
        String first = f.firstStep() == null || f.firstStep().isBlank() ? "" : " First step: " + f.firstStep();
        result.put("message", Map.of("text", f.title() + " (" + names.path(f) + "). " + f.why() + first));
        List<Object> places = new ArrayList<>();
        for (Place place : places(a, f)) {
            places.add(location(place, f, names, locations));
        }
        if (!places.isEmpty()) {
            result.put("locations", List.of(places.getFirst()));
            if (places.size() > 1) {
                result.put("relatedLocations", places.subList(1, Math.min(places.size(), RELATED + 1)));
            }
        }
        result.put("partialFingerprints", Map.of("vedetteFinding/v1", f.id()));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("severity", f.severity());
        properties.put("residual", f.residual());
        properties.put("components", f.components().stream().map(names::of).toList());
        result.put("properties", properties);
        return result;
    }

    private static Map<String, Object> location(Place place, Finding f, Names names, Locations locations) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(locations.path(place.source()))));
        if (place.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column());
            }
            physical.put("region", region);
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (!f.components().isEmpty()) {
            location.put(
                    "logicalLocations",
                    List.of(Map.of("name", names.of(f.components().getFirst()))));
        }
        return location;
    }

    /** Where the facts of the finding stand, then where its components do; places with a line first. */
    private static List<Place> places(Assessment a, Finding f) {
        Set<Place> places = new LinkedHashSet<>();
        for (FactRef fact : f.facts()) {
            add(places, fact.source(), fact.position());
        }
        a.model().components().stream()
                .filter(c -> f.components().contains(c.id()))
                .flatMap(c -> c.provenance().stream())
                .forEach((Provenance p) -> add(places, p.source(), p.position()));
        List<Place> sorted =
                new ArrayList<>(places.stream().filter(p -> p.line() > 0).toList());
        places.stream().filter(p -> p.line() == 0).forEach(sorted::add);
        return sorted;
    }

    private static void add(Set<Place> places, String source, String position) {
        if (source == null || source.isEmpty()) {
            return;
        }
        String[] parts = position == null ? new String[0] : position.split(":");
        boolean lines = parts.length > 0 && parts.length <= 2 && parts[0].matches("[1-9][0-9]{0,8}");
        int line = lines ? Integer.parseInt(parts[0]) : 0;
        int column = lines && parts.length == 2 && parts[1].matches("[1-9][0-9]{0,8}") ? Integer.parseInt(parts[1]) : 0;
        places.add(new Place(source, line, column));
    }

    private static String uri(String path) {
        try {
            return new java.net.URI(null, null, path, null).getRawPath();
        } catch (java.net.URISyntaxException e) {
            return "unnamed";
        }
    }

    private static String level(String severity) {
        return switch (severity) {
            case "critical", "high" -> "error";
            case "medium" -> "warning";
            default -> "note";
        };
    }

    /** Code scanning sorts by this number: above 9 critical, above 7 high, above 4 medium. */
    private static String score(String severity) {
        return switch (severity) {
            case "critical" -> "9.5";
            case "high" -> "8.0";
            case "medium" -> "5.5";
            default -> "2.0";
        };
    }
}
