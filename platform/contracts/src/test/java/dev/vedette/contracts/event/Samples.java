package dev.vedette.contracts.event;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.FactRef;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.Summary;
import dev.vedette.contracts.assessment.Assessment.Term;
import dev.vedette.contracts.assessment.Assessment.Training;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events with every field filled, and with every field empty that may be. */
public final class Samples {

    private static final Provenance SAID =
            new Provenance(Origin.DECLARED, 0.9, "architecture.mmd", "3:5", "agent --> llm", "mermaid@1");
    private static final String HASH = "0f".repeat(32);

    private Samples() {}

    /** For each type one full event and one with as much left out as may be. */
    public static List<Map.Entry<EventType, Record>> all() {
        List<Map.Entry<EventType, Record>> all = new ArrayList<>();
        for (EventType type : EventType.values()) {
            all.add(Map.entry(type, full(type)));
            all.add(Map.entry(type, sparse(type)));
        }
        return all;
    }

    static Record full(EventType type) {
        return switch (type) {
            case MODEL_REVISED ->
                new ModelRevised(
                        "sys-1",
                        "Support agent",
                        "high",
                        3,
                        Json.sha256(Json.bytes(model())),
                        model(),
                        null,
                        List.of(receipt()),
                        "change-7",
                        new ModelRevised.Ownership("dana", "payments", 30));
            case FINDING_CHANGED ->
                new FindingChanged(
                        "sys-1",
                        "Support agent",
                        "f-1",
                        "a-3",
                        3,
                        "applies",
                        "woken",
                        "approval is gone",
                        finding(),
                        "change-7");
            case ASSESSMENT_COMPLETED ->
                new AssessmentCompleted(
                        "sys-1",
                        "Support agent",
                        "a-3",
                        3,
                        "2026.11",
                        12,
                        summary(),
                        List.of("f-1"),
                        List.of("f-2"),
                        List.of("f-3"),
                        9,
                        "change-7");
            case CATALOGUE_CHANGED ->
                new CatalogueChanged(
                        2,
                        "2026.11.1+house#01234567",
                        List.of("house"),
                        "house",
                        "accepted",
                        List.of("house adds threat X01"),
                        List.of("X01"),
                        7);
            case CHANGE_OBSERVED ->
                new ChangeObserved(
                        "change-7",
                        "sys-1",
                        ChangeObserved.Kind.OVERSIGHT,
                        "refund-tool",
                        "Refund Tool",
                        true,
                        "dana",
                        "2026-11-23T09:00:00Z",
                        "Refunds need no approval any more.",
                        List.of(new ChangeObserved.ObservedFact("refund-tool", "approval", TextNode.valueOf("none"))),
                        BooleanNode.TRUE,
                        JsonNodeFactory.instance.objectNode().put("approval", "none"));
            case TICKET_CHANGED ->
                new TicketChanged(
                        "link-1",
                        "sys-1",
                        "f-1",
                        "demo",
                        "demo",
                        "LINKED",
                        "10001",
                        "DEMO-1",
                        "http://127.0.0.1:8090/browse/DEMO-1",
                        "new",
                        "created");
            case DEADLINE_REACHED ->
                new DeadlineReached(
                        "review:r-1",
                        "sys-1",
                        "review",
                        "r-1",
                        "breached",
                        "owner",
                        "2026-11-30T00:00:00Z",
                        -1,
                        "The review is a day late.");
        };
    }

    static Record sparse(EventType type) {
        return switch (type) {
            case MODEL_REVISED ->
                new ModelRevised(
                        "sys-1",
                        "S",
                        null,
                        1,
                        HASH,
                        null,
                        new ModelRevised.Reference(HASH, 600_000, "http://x/m"),
                        List.of(),
                        null,
                        null);
            case FINDING_CHANGED ->
                new FindingChanged("sys-1", "S", "f-1", "a-1", 1, "gone", "gone", "", finding(), null);
            case ASSESSMENT_COMPLETED ->
                new AssessmentCompleted(
                        "sys-1", "S", "a-1", 1, "2026.11", 0, summary(), List.of(), List.of(), List.of(), 0, null);
            case CATALOGUE_CHANGED ->
                new CatalogueChanged(1, "2026.11.1#01234567", List.of(), "house", "withdrawn", List.of(), List.of(), 0);
            case CHANGE_OBSERVED ->
                new ChangeObserved(
                        "c",
                        "sys-1",
                        ChangeObserved.Kind.PROMPT,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case TICKET_CHANGED ->
                new TicketChanged("link-1", "sys-1", "f-1", "demo", "demo", "INTENT", null, null, null, null, null);
            case DEADLINE_REACHED ->
                new DeadlineReached(
                        "finding:f-1", "sys-1", "finding", "f-1", "warning", "owner", "2026-11-30T00:00:00Z", 0, "");
        };
    }

    static Model model() {
        Fact trust = Fact.of(FactValue.of("untrusted"), SAID);
        Fact effects = new Fact(
                FactValue.of(List.of("send", "pay")),
                List.of(SAID),
                List.of(new Fact.Disputed(FactValue.of(List.of("read")), List.of(SAID))));
        Component agent = new Component(
                "support-agent",
                "Support Agent",
                "agent",
                "aws",
                List.of("Bot"),
                new TreeMap<>(Map.of(
                        "sideEffects", effects,
                        "autonomy", Fact.of(FactValue.of(2), SAID),
                        "actionLogging", Fact.of(FactValue.of(true), SAID))),
                List.of(SAID));
        Component llm = new Component("claude", "Claude", "llm", null, List.of(), null, List.of(SAID));
        Flow flow = new Flow(
                "support-agent>claude",
                "support-agent",
                "claude",
                "prompt",
                new TreeMap<>(Map.of("encrypted", Fact.of(FactValue.of("tls"), SAID))),
                List.of(SAID));
        return new Model(
                "Support agent",
                new TreeMap<>(Map.of("audience", Fact.of(FactValue.of("customers"), SAID))),
                List.of(agent, llm),
                List.of(flow),
                List.of(new Zone(
                        "aws", "AWS account", "account", null, new TreeMap<>(Map.of("trust", trust)), List.of(SAID))),
                List.of(new DataAsset("orders", "orders", List.of("support-agent"), null, List.of(SAID))),
                List.of(new Safeguard("C10", "support-agent", Safeguard.State.EVIDENCED, List.of(SAID))),
                List.of(new Invariant("i-1", "Support Agent must never reach Payment Provider", List.of(SAID))));
    }

    static Finding finding() {
        return new Finding(
                "f-1",
                "excessive-agency",
                "A02",
                "The agent can move money by itself",
                "applies",
                false,
                "high",
                4,
                5,
                25,
                20,
                List.of(new Term("likelihood", 1, "anybody may write to it")),
                "agentic",
                List.of("support-agent"),
                List.of("support-agent", "support-agent>claude", "claude"),
                "Support Agent may pay refunds without a person.",
                "Put the approval back.",
                List.of(new FactRef("support-agent", "approval", "none", "observed", "change-7", "")),
                new TreeMap<>(Map.of("owasp-llm-2025", List.of("LLM06"), "atlas", List.of())),
                List.of(new ControlState("C20", "A person approves", "missing", List.of())),
                List.of(new Training("Agency", "https://example.org", "reading")),
                null);
    }

    static Summary summary() {
        return new Assessment.Summary(new TreeMap<>(Map.of("high", 1, "low", 2)), 3, 1, 1, 40, 5, false);
    }

    private static Receipt receipt() {
        return new Receipt(
                "architecture.mmd",
                "mermaid",
                HASH,
                14,
                13,
                1,
                0,
                List.of(new Receipt.Note(Receipt.Kind.GUESSED, "3:5", "type of Bot", 0.6)));
    }
}
