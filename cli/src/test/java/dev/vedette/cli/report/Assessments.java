package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Change;
import dev.vedette.contracts.assessment.Assessment.ComponentView;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.FlowView;
import dev.vedette.contracts.assessment.Assessment.InvariantResult;
import dev.vedette.contracts.assessment.Assessment.ModelView;
import dev.vedette.contracts.assessment.Assessment.Question;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Assessment.WatchCondition;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An assessment with one of everything that reports show. */
final class Assessments {

    static final String HOSTILE_NAME = "=Agent <script>alert(1)</script>";

    private Assessments() {}

    static Assessment sample() {
        Provenance said = new Provenance(Origin.DECLARED, 0.9, "architecture.mmd", "3:5", "agent", "mermaid@1");
        ComponentView agent = new ComponentView(
                "agent",
                HOSTILE_NAME,
                "agent",
                "agentic",
                null,
                new TreeMap<>(Map.of("autonomy", 2)),
                new TreeMap<>(),
                List.of(said));
        ComponentView llm = new ComponentView(
                "llm", "Hosted LLM", "llm", "model", null, new TreeMap<>(), new TreeMap<>(), List.of(said));
        FlowView flow = new FlowView("agent>llm", "agent", "llm", "prompt", new TreeMap<>(), List.of(said));
        return new Assessment(
                Assessment.SCHEMA,
                new Assessment.SystemRef("Shop", "shop"),
                new Assessment.CatalogueRef("2026.11", List.of()),
                new Assessment.RevisionRef(0, "ab".repeat(32)),
                new ModelView(List.of(agent, llm), List.of(flow), List.of(), List.of(), List.of(), List.of()),
                List.of(
                        new Receipt("architecture.mmd", "mermaid", "cd".repeat(32), 3, 3, 0, 0, List.of()),
                        new Receipt("logo.xyz", "", "", 0, 0, 0, 0, List.of())),
                List.of(
                        finding("f-low", "applies", "low", 4, false),
                        finding("f-theory", "applies", "low", 5, true),
                        finding("f-critical", "applies", "critical", 25, false),
                        finding("f-mitigated", "mitigated", "low", 3, false)),
                List.of(new RuledOut(
                        "r-1",
                        "model-theft",
                        "M10",
                        "The model is copied",
                        "not-applicable",
                        "model",
                        List.of("llm"),
                        new TreeMap<>(),
                        "Hosted LLM is run by somebody else.",
                        List.of(new WatchCondition(
                                "you run it yourself", List.of(new Change("llm", "hosting", "self")))),
                        List.of())),
                List.of(new Question("q-1", "Who may write to the index?", "agent", "writers", List.of(), 3, 1)),
                List.of(new InvariantResult(
                        "i-1", "agent must never reach llm", false, List.of("agent", "llm"), List.of(), "no guard")),
                new Assessment.Summary(new TreeMap<>(Map.of("critical", 1, "low", 2)), 3, 1, 1, 1, 0, false));
    }

    private static Finding finding(String id, String verdict, String severity, int residual, boolean theoretical) {
        return new Finding(
                id,
                "indirect-prompt-injection",
                "M02",
                "Hidden instructions steer the agent",
                verdict,
                theoretical,
                severity,
                3,
                3,
                25,
                residual,
                List.of(),
                "model",
                List.of("agent"),
                List.of("agent", "agent>llm", "llm"),
                "Text that \"anybody\" wrote reaches Hosted LLM.",
                "Mark off what comes from outside.",
                List.of(new FactRef("agent", "exists", "yes", "declared", "architecture.mmd", "3:5")),
                new TreeMap<>(Map.of("owasp-llm-2025", List.of("LLM01"), "cwe", List.of("CWE-1427"))),
                List.of(new ControlState("C10", "Content is marked off", "evidenced", List.of("agent"))),
                List.of(),
                null);
    }
}
