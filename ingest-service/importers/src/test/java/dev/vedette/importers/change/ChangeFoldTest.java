package dev.vedette.importers.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.model.Safeguard;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangeFoldTest {

    private static final Provenance DRAWN = new Provenance(Origin.DECLARED, 1, "d.mmd", "1:1", "", "test");

    private static Component component(String id, String name, String type, Map<String, FactValue> facts) {
        TreeMap<String, Fact> stated = new TreeMap<>();
        facts.forEach((k, v) -> stated.put(k, Fact.of(v, DRAWN)));
        return new Component(id, name, type, null, List.of(), stated, List.of(DRAWN));
    }

    private static Model model() {
        List<Component> components = List.of(
                component("agent", "Support Agent", "agent", Map.of("memoryPersistent", FactValue.of(false))),
                component("refund", "Refund Tool", "tool", Map.of("approval", FactValue.of("required"))),
                component("orders", "Order System", "external-service", Map.of()),
                component("llm", "Hosted LLM", "llm", Map.of()));
        List<Flow> flows = List.of(
                new Flow("agent>refund", "agent", "refund", "", new TreeMap<>(), List.of(DRAWN)),
                new Flow("agent>llm", "agent", "llm", "", new TreeMap<>(), List.of(DRAWN)));
        return new Model("shop", null, components, flows, List.of(), List.of(), List.of(), List.of());
    }

    private static ChangeObserved told(String statement) {
        return ToldChanges.of(statement);
    }

    private static Component part(Model model, String name) {
        return model.components().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_tool_is_joined_to_the_agent_that_gets_it() {
        // When
        Model after = ChangeFold.fold(model(), told("The agent gets an E-mail Tool; it may write to any address."));

        // Then
        Component tool = part(after, "E-mail Tool");
        assertThat(tool.facts().get("destinations").value()).isEqualTo(FactValue.of("any"));
        assertThat(after.flows()).extracting(Flow::id).contains("agent>" + tool.id());
    }

    @Test
    void evidence_says_how_well_a_control_is_known_to_work_and_later_that_it_no_longer_does() {
        // Given
        Model verified = ChangeFold.fold(model(), control("verified"));

        // When
        Model after = ChangeFold.fold(verified, control("asserted"));

        // Then
        assertThat(verified.safeguards()).hasSize(1);
        assertThat(verified.safeguards().getFirst().state()).isEqualTo(Safeguard.State.VERIFIED);
        assertThat(after.safeguards()).hasSize(1);
        assertThat(after.safeguards().getFirst().state()).isEqualTo(Safeguard.State.ASSERTED);
        assertThat(after.safeguards().getFirst().element()).isEqualTo("refund");
        assertThat(ChangeFold.fold(model(), control("nonsense")).safeguards()).isEmpty();
    }

    private static ChangeObserved control(String state) {
        return new ChangeObserved(
                "c1",
                "s",
                ChangeObserved.Kind.OVERSIGHT,
                "refund",
                null,
                true,
                null,
                null,
                "Control C10 is " + state + ".",
                List.of(new ObservedFact("refund", "control:C10", TextNode.valueOf(state))),
                null,
                null);
    }

    @Test
    void what_is_seen_overrides_what_was_said_and_keeps_it_visible() {
        // When
        Model after = ChangeFold.fold(model(), told("Approval of refunds is dropped."));

        // Then
        Fact approval = part(after, "Refund Tool").facts().get("approval");
        assertThat(approval.value()).isEqualTo(FactValue.of("none"));
        assertThat(approval.origin()).isEqualTo(Origin.OBSERVED);
        assertThat(approval.disputed()).extracting(Fact.Disputed::value).containsExactly(FactValue.of("required"));
    }

    @Test
    void memory_switched_on_is_a_changed_fact() {
        // When
        Model after = ChangeFold.fold(model(), told("The agent now keeps a summary of earlier chats of a customer."));

        // Then
        assertThat(part(after, "Support Agent").facts().get("memoryPersistent").value())
                .isEqualTo(FactValue.of(true));
    }

    @Test
    void memory_switched_on_is_a_place_that_the_agent_uses() {
        // When
        Model after = ChangeFold.fold(model(), told("Memory is switched on for the Support Agent."));

        // Then
        Component memory = part(after, "Support Agent Memory");
        assertThat(memory.type()).isEqualTo("memory-store");
        assertThat(part(after, "Support Agent").facts().get("memoryPersistent").value())
                .isEqualTo(FactValue.of(true));
        assertThat(after.flows()).extracting(Flow::id).contains("agent>" + memory.id());
    }

    @Test
    void memory_switched_on_twice_is_one_place() {
        // Given
        ChangeObserved change = told("Memory is switched on for the Support Agent.");

        // When
        Model after = ChangeFold.fold(ChangeFold.fold(model(), change), change);

        // Then
        assertThat(after.components()).hasSize(model().components().size() + 1);
    }

    @Test
    void where_something_is_kept_connects_nobody_who_is_only_mentioned() {
        // Given
        Model before = ChangeFold.fold(model(), told("The agent gets a Mail Tool. The agent calls an Order Database."));

        // When
        Model after =
                ChangeFold.fold(before, told("The address used by the Mail Tool is recorded in the Order Database."));

        // Then
        assertThat(after.flows())
                .extracting(Flow::id)
                .containsExactlyElementsOf(before.flows().stream().map(Flow::id).toList());
    }

    @Test
    void a_statement_about_something_else_changes_nothing() {
        assertThat(ChangeFold.fold(model(), told("A technique is published in which pictures carry hidden text.")))
                .isEqualTo(model());
    }

    @Test
    void a_removed_part_is_gone_with_its_connections() {
        // When
        Model after = ChangeFold.fold(model(), told("The Refund Tool is removed."));

        // Then
        assertThat(after.components()).extracting(Component::name).doesNotContain("Refund Tool");
        assertThat(after.flows()).extracting(Flow::id).containsExactly("agent>llm");
    }

    @Test
    void structured_facts_are_taken_as_they_are() {
        // Given
        ChangeObserved change = new ChangeObserved(
                "c2",
                "s",
                ChangeObserved.Kind.TOOL,
                "agent",
                "Support Agent",
                true,
                null,
                null,
                null,
                List.of(
                        new ObservedFact("new:tool", "product", TextNode.valueOf("Slack Tool")),
                        new ObservedFact("refund", "approval", TextNode.valueOf("none")),
                        new ObservedFact("refund", "approval", TextNode.valueOf("nonsense"))),
                null,
                null);

        // When
        Model after = ChangeFold.fold(model(), change);

        // Then
        assertThat(after.flows()).extracting(Flow::id).contains("agent>slack-tool");
        assertThat(part(after, "Refund Tool").facts().get("approval").value()).isEqualTo(FactValue.of("none"));
    }

    @Test
    void folding_is_deterministic() {
        ChangeObserved change = told("The agent gets an E-mail Tool; it may write to any address.");
        assertThat(Json.bytes(ChangeFold.fold(model(), change)))
                .isEqualTo(Json.bytes(ChangeFold.fold(model(), change)));
    }
}
