package dev.vedette.engine.ledger;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Control;
import dev.vedette.engine.catalogue.Mapping;
import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.Scope;
import dev.vedette.engine.condition.Tri;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.predicate.Landscape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The framework ids of a finding. Laws and standards are gated by what the system is and handles, or every threat would
 * seem to touch every law.
 */
final class Frameworks {

    static final List<String> THREAT_LISTS = List.of(
            "owasp-llm-2025",
            "owasp-llm-2026",
            "owasp-agentic",
            "owasp-agentic-threats",
            "owasp-mcp",
            "owasp-ml-2023",
            "ai-exchange",
            "atlas",
            "stride",
            "maestro",
            "linddun",
            "cwe",
            "capec",
            "nist-ai-600-1",
            "cosai");
    private static final List<String> REGIMES =
            List.of("eu-ai-act", "nist-ai-rmf", "pci-dss", "hipaa", "nis2", "iso-42001", "iso-27001", "soc2", "gdpr");

    private final Catalogue catalogue;
    private final ModelIndex index;
    private final Landscape landscape;
    private final Set<String> regimes = new HashSet<>();
    private final Map<String, List<String>> required = new HashMap<>();
    private final Map<String, SortedMap<String, List<String>>> whole = new HashMap<>();

    Frameworks(Catalogue catalogue, Landscape landscape) {
        this.catalogue = catalogue;
        this.landscape = landscape;
        this.index = landscape.index();
        if (index.stated(index.system(), Keys.of("regimes")) instanceof FactValue.Words w) {
            regimes.addAll(w.value());
        }
        if (stated("role") || flag("decidesAboutPeople") || flag("safetyRelevant")) {
            regimes.add("eu-ai-act");
        }
    }

    private boolean stated(String key) {
        return index.stated(index.system(), Keys.of(key)) != null;
    }

    private boolean flag(String key) {
        return index.stated(index.system(), Keys.of(key)) instanceof FactValue.Flag f && f.value();
    }

    /** @param targets where the finding holds; {@code null} for a ruled-out threat, whose ids are all shown */
    SortedMap<String, List<String>> of(Threat threat, Scope scope, Collection<Integer> targets, Set<String> classes) {
        if (targets == null) {
            return whole.computeIfAbsent(threat.code(), k -> find(threat, scope, null, classes));
        }
        return find(threat, scope, targets, classes);
    }

    private SortedMap<String, List<String>> find(
            Threat threat, Scope scope, Collection<Integer> targets, Set<String> classes) {
        SortedMap<String, List<String>> ids = new TreeMap<>();
        THREAT_LISTS.forEach(f -> ids.put(f, List.of()));
        REGIMES.forEach(f -> ids.put(f, List.of()));
        threat.mappings().forEach((framework, mappings) -> {
            List<String> shown = new ArrayList<>();
            for (Mapping m : mappings) {
                if (m.only() == null || targets == null || anywhere(m, scope, targets)) {
                    shown.add(m.id());
                }
            }
            ids.put(framework, List.copyOf(shown));
        });
        if (targets != null) {
            REGIMES.stream()
                    .filter(r -> concerns(r, threat, classes))
                    .forEach(r -> ids.put(r, requirements(threat, r)));
        }
        return ids;
    }

    private boolean anywhere(Mapping m, Scope scope, Collection<Integer> targets) {
        for (int target : targets) {
            scope.set(0, target);
            if (m.only().condition().test(scope) == Tri.TRUE) {
                return true;
            }
        }
        return false;
    }

    private boolean concerns(String regime, Threat threat, Set<String> classes) {
        if (regimes.contains(regime)) {
            return true;
        }
        return switch (regime) {
            case "pci-dss" -> classes.contains("pan");
            case "hipaa" -> classes.contains("phi");
            case "gdpr" -> classes.contains("personal") || classes.contains("special") || classes.contains("phi");
            case "nist-ai-rmf" -> !threat.layer().equals("platform");
            default -> false;
        };
    }

    private List<String> requirements(Threat threat, String regime) {
        return required.computeIfAbsent(threat.code() + ' ' + regime, k -> findRequirements(threat, regime));
    }

    private List<String> findRequirements(Threat threat, String regime) {
        Set<String> all = new TreeSet<>();
        for (String id : threat.controls()) {
            Control control = catalogue.controls().get(id);
            all.addAll(control.requirements().getOrDefault(regime, List.of()));
        }
        return List.copyOf(all);
    }
}
