package dev.vedette.tracker.support;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.Training;
import dev.vedette.contracts.event.FindingChanged;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A finding to play with; each change makes a new one. */
public record Sample(
        String system,
        String id,
        String severity,
        String status,
        String why,
        String fact,
        long revision,
        String change) {

    public static Sample of(String system, String id) {
        return new Sample(
                system, id, "high", "applies", "The agent reads mail that anybody can send.", "none", 1, "new");
    }

    public Sample severity(String s) {
        return new Sample(system, id, s, status, why, fact, revision, change);
    }

    public Sample why(String w) {
        return new Sample(system, id, severity, status, w, fact, revision + 1, "refreshed");
    }

    public Sample fact(String f) {
        return new Sample(system, id, severity, status, why, f, revision + 1, "refreshed");
    }

    public Sample status(String s) {
        return new Sample(system, id, severity, s, why, fact, revision + 1, s.equals("applies") ? "woken" : "calmed");
    }

    public FindingChanged event(String assessment, String cause) {
        Finding f = new Finding(
                id,
                "indirect-prompt-injection",
                "M02",
                "Indirect prompt injection",
                status.equals("mitigated") ? "mitigated" : "applies",
                false,
                severity,
                4,
                4,
                20,
                16,
                List.of(),
                "model",
                List.of("c-agent", "c-mail"),
                List.of("c-mail", "f-1", "c-agent"),
                why,
                "Put a quarantined reader between the mailbox and the agent.",
                List.of(new FactRef("c-agent", "approval", fact, "declared", "system.md", "3:1")),
                new TreeMap<>(Map.of("owasp-llm-2025", List.of("LLM01"), "atlas", List.of("AML.T0051.001"))),
                List.of(new ControlState(
                        "C10", "Human approval bound to the parameters", "missing", List.of("c-agent"))),
                List.of(new Training("Prompt injection", "https://example.com/learn", "course")),
                null);
        return new FindingChanged(
                system,
                "Support agent",
                id,
                assessment,
                revision,
                status,
                change,
                "because the test says so",
                f,
                cause);
    }

    public static Assessment.Summary summary() {
        return new Assessment.Summary(Map.of("high", 1), 1, 0, 0, 0, 0, false);
    }
}
