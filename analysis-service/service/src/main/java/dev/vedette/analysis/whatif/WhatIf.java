package dev.vedette.analysis.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.engine.whatif.Scenario;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to suppose. */
record WhatIf(
        @Valid @Size(max = 200) List<FactToggle> facts,
        @Valid @Size(max = 200) List<SafeguardToggle> safeguards) {

    /** @param element component or flow id, empty for the system, or {@code new:<type>} as in becomesRealIf */
    record FactToggle(
            String element,
            @NotBlank String key,
            @NotNull @Schema(implementation = Object.class) JsonNode value) {}

    /** @param element component or flow id; empty for the whole system; @param state absent takes the control away */
    record SafeguardToggle(
            @NotBlank String control,
            String element,
            @NotNull Safeguard.State state) {}

    WhatIf {
        facts = facts == null ? List.of() : facts;
        safeguards = safeguards == null ? List.of() : safeguards;
    }

    Scenario scenario() {
        return new Scenario(
                facts.stream()
                        .map(f -> new Assessment.Change(
                                orSystem(f.element()), f.key(), Json.MAPPER.convertValue(f.value(), Object.class)))
                        .toList(),
                safeguards.stream()
                        .map(s -> new Scenario.Toggle(s.control(), orSystem(s.element()), s.state()))
                        .toList());
    }

    private static String orSystem(String element) {
        return element == null ? "" : element;
    }
}
