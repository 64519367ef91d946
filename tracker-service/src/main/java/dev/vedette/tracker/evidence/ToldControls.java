package dev.vedette.tracker.evidence;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.event.ChangeObserved.ObservedFact;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.tracker.change.ChangeIntake;
import dev.vedette.tracker.change.Incoming;
import dev.vedette.tracker.system.Systems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Evidence moves findings only through the model, like everything else: how well a control is known to work is told as
 * an observed change, when evidence is approved and again when it no longer holds.
 */
@Singleton
class ToldControls {
    private final EvidenceStore store;
    private final ChangeIntake intake;
    private final Systems systems;
    private final Clock clock;

    ToldControls(EvidenceStore store, ChangeIntake intake, Systems systems, Clock clock) {
        this.store = store;
        this.intake = intake;
        this.systems = systems;
        this.clock = clock;
    }

    /** What all evidence that still holds says of the control there; nothing left leaves a mere assertion. */
    void tell(String tenant, Evidence e, String actor) {
        if (!systems.exists(tenant, e.systemId())) {
            return;
        }
        Safeguard.State state = store.holding(tenant, e.systemId(), e.control(), e.element()).stream()
                .map(ToldControls::shows)
                .max(Comparator.naturalOrder())
                .orElse(Safeguard.State.ASSERTED);
        String word = state.name().toLowerCase(Locale.ROOT);
        intake.receive(
                tenant,
                new Incoming(
                        "evidence",
                        e.id() + ":" + e.state(),
                        "dev.vedette.change.evidence.v1",
                        e.systemId(),
                        "name",
                        null,
                        e.element(),
                        ChangeObserved.Kind.OVERSIGHT,
                        true,
                        actor,
                        clock.instant(),
                        "Control " + e.control() + " is " + word + ": the evidence \"" + e.title() + "\" is "
                                + e.state() + ".",
                        List.of(new ObservedFact(e.element(), "control:" + e.control(), TextNode.valueOf(word))),
                        null,
                        Json.MAPPER
                                .createObjectNode()
                                .put("control", e.control())
                                .put("state", word)
                                .put("sha256", e.sha256())),
                null);
    }

    /** What was run or measured verifies; what was read or said is evidence. */
    private static Safeguard.State shows(Evidence e) {
        return switch (e.kind()) {
            case "test-run", "telemetry" -> Safeguard.State.VERIFIED;
            default -> Safeguard.State.EVIDENCED;
        };
    }
}
