package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.ComponentView;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Open Threat Model 0.2: the model with its threats and mitigations, for other threat modelling tools. */
final class OtmReport implements Report {

    private static final String NO_ZONE = "unassigned";
    private static final int PER_POINT = 20; // OTM counts 0 to 100, we count 1 to 5

    @Override
    public String render(Assessment a, ReportContext context) {
        List<Finding> findings = new ArrayList<>(Order.applying(a));
        findings.addAll(Order.mitigated(a));
        Map<String, Object> otm = new LinkedHashMap<>();
        otm.put("otmVersion", "0.2.0");
        otm.put("project", ordered("name", a.system().name(), "id", a.system().id()));
        otm.put(
                "representations",
                List.of(ordered("name", "Architecture", "id", "architecture", "type", "threat-model")));
        otm.put(
                "assets",
                a.model().dataAssets().stream()
                        .map(d -> ordered(
                                "name",
                                d.name(),
                                "id",
                                d.id(),
                                "risk",
                                ordered("confidentiality", 50, "integrity", 50, "availability", 50)))
                        .toList());
        otm.put("trustZones", zones(a));
        otm.put(
                "components",
                a.model().components().stream().map(c -> component(c, findings)).toList());
        otm.put(
                "dataflows",
                a.model().flows().stream()
                        .map(f -> ordered(
                                "name", f.label().isEmpty() ? f.id() : f.label(),
                                "id", f.id(),
                                "source", f.from(),
                                "destination", f.to()))
                        .toList());
        otm.put("threats", threats(findings));
        otm.put("mitigations", mitigations(findings));
        return Json.pretty(otm);
    }

    private static List<Object> zones(Assessment a) {
        List<Object> zones = new ArrayList<>();
        for (Zone z : a.model().zones()) {
            Map<String, Object> zone =
                    ordered("name", z.name(), "id", z.id(), "risk", ordered("trustRating", trust(z)));
            if (z.parent() != null) {
                zone.put("parent", ordered("trustZone", z.parent()));
            }
            zones.add(zone);
        }
        if (a.model().components().stream().anyMatch(c -> c.zone() == null)) {
            zones.add(ordered("name", "No zone stated", "id", NO_ZONE, "risk", ordered("trustRating", 50)));
        }
        return zones;
    }

    private static int trust(Zone zone) {
        Fact trust = zone.facts().get("trust");
        return switch (trust == null ? "" : trust.value().text()) {
            case "untrusted" -> 10;
            case "trusted" -> 80;
            default -> 50;
        };
    }

    private static Map<String, Object> component(ComponentView c, List<Finding> findings) {
        List<Object> threats = new ArrayList<>();
        for (Finding f : findings) {
            // a finding stands at its first anchor, so that it is counted once
            if (!f.components().isEmpty() && f.components().getFirst().equals(c.id())) {
                List<Object> mitigations = new ArrayList<>();
                f.controls().forEach(k -> mitigations.add(ordered("mitigation", k.id(), "state", mitigationState(k))));
                threats.add(ordered(
                        "threat",
                        threatId(f),
                        "state",
                        f.verdict().equals("mitigated") ? "mitigated" : "exposed",
                        "mitigations",
                        mitigations));
            }
        }
        return ordered(
                "name", c.name(),
                "id", c.id(),
                "type", c.type(),
                "parent", ordered("trustZone", c.zone() == null ? NO_ZONE : c.zone()),
                "threats", threats);
    }

    private static String mitigationState(ControlState control) {
        return switch (control.state()) {
            case "evidenced", "verified" -> "implemented";
            case "planned", "asserted" -> "required";
            default -> "recommended";
        };
    }

    private static List<Object> threats(List<Finding> findings) {
        List<Object> threats = new ArrayList<>();
        for (Finding f : findings) {
            threats.add(ordered(
                    "name", f.title(),
                    "id", threatId(f),
                    "description", f.why(),
                    "categories", f.frameworks().getOrDefault("stride", List.of()),
                    "cwes", f.frameworks().getOrDefault("cwe", List.of()),
                    "risk",
                            ordered(
                                    "likelihood", f.likelihood() * PER_POINT,
                                    "impact", f.impact() * PER_POINT,
                                    "impactComment", f.severity())));
        }
        return threats;
    }

    /** One threat for each finding: its text names this system's components. */
    private static String threatId(Finding f) {
        return f.threat() + "-" + f.id();
    }

    private static List<Object> mitigations(List<Finding> findings) {
        Map<String, Object> byId = new java.util.TreeMap<>();
        findings.stream()
                .flatMap(f -> f.controls().stream())
                .forEach(k -> byId.putIfAbsent(k.id(), ordered("name", k.title(), "id", k.id(), "riskReduction", 50)));
        return List.copyOf(byId.values());
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
