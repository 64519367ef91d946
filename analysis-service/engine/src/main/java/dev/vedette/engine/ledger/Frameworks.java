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
import dev.vedette.engine.predicate.Sets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
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

    /** Lists of what can happen to AI; their ids mean nothing in a system that holds none. */
    private static final Set<String> OF_AI = Set.of(
            "owasp-llm-2025",
            "owasp-llm-2026",
            "owasp-agentic",
            "owasp-agentic-threats",
            "owasp-mcp",
            "owasp-ml-2023",
            "ai-exchange",
            "atlas",
            "maestro",
            "nist-ai-600-1",
            "cosai");

    /** Parts that only a system with AI has, also where no model is drawn. */
    private static final List<String> KINDS_OF_AI = List.of(
            "model",
            "model-artifact",
            "model-registry",
            "model-endpoint",
            "training-job",
            "evaluation",
            "dataset",
            "vector-db",
            "mcp-server",
            "agent",
            "guardrail",
            "ml-workspace",
            "ai-platform");

    private final Catalogue catalogue;
    private final ModelIndex index;
    private final Landscape landscape;
    private final boolean ai;
    private final Set<String> regimes = new HashSet<>();
    private final Map<String, List<String>> required = new HashMap<>();
    private final Map<Shown, SortedMap<String, List<String>>> known = new HashMap<>();

    /**
     * What decides the ids of a threat. Findings with the same answer share one map, as a large model has thousands.
     *
     * @param hidden numbers, over all mappings of the threat, of those whose condition holds at no target
     * @param concerned regimes whose requirements are shown
     */
    private record Shown(String threat, BitSet hidden, List<String> concerned) {}

    Frameworks(Catalogue catalogue, Landscape landscape) {
        this.catalogue = catalogue;
        this.landscape = landscape;
        this.index = landscape.index();
        this.ai = holdsAi();
        if (index.stated(index.system(), Keys.of("regimes")) instanceof FactValue.Words w) {
            regimes.addAll(w.value());
        }
        if (stated("role") || flag("decidesAboutPeople") || flag("safetyRelevant")) {
            regimes.add("eu-ai-act");
        }
    }

    private boolean holdsAi() {
        return !landscape.minds().all().isEmpty()
                || !Sets.of(landscape, "model").isEmpty()
                || KINDS_OF_AI.stream()
                        .anyMatch(kind -> !Sets.of(landscape, kind).isEmpty());
    }

    private boolean stated(String key) {
        return index.stated(index.system(), Keys.of(key)) != null;
    }

    private boolean flag(String key) {
        return index.stated(index.system(), Keys.of(key)) instanceof FactValue.Flag f && f.value();
    }

    /** @param targets where the finding holds; {@code null} for a ruled-out threat, whose ids are all shown */
    SortedMap<String, List<String>> of(Threat threat, Scope scope, Collection<Integer> targets, Set<String> classes) {
        BitSet hidden = new BitSet();
        List<String> concerned = List.of();
        if (targets != null) {
            int number = 0;
            for (List<Mapping> mappings : threat.mappings().values()) {
                for (Mapping m : mappings) {
                    hidden.set(number++, m.only() != null && !anywhere(m, scope, targets));
                }
            }
            concerned =
                    REGIMES.stream().filter(r -> concerns(r, threat, classes)).toList();
        }
        return known.computeIfAbsent(new Shown(threat.code(), hidden, concerned), k -> find(threat, k));
    }

    private SortedMap<String, List<String>> find(Threat threat, Shown shown) {
        SortedMap<String, List<String>> ids = new TreeMap<>();
        THREAT_LISTS.forEach(f -> ids.put(f, List.of()));
        REGIMES.forEach(f -> ids.put(f, List.of()));
        int number = 0;
        for (var framework : threat.mappings().entrySet()) {
            List<String> these = new ArrayList<>();
            for (Mapping m : framework.getValue()) {
                boolean hidden = shown.hidden().get(number++);
                if (!hidden && (ai || !OF_AI.contains(framework.getKey()))) {
                    these.add(m.id());
                }
            }
            ids.put(framework.getKey(), List.copyOf(these));
        }
        shown.concerned().forEach(r -> ids.put(r, requirements(threat, r)));
        return Collections.unmodifiableSortedMap(ids);
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
