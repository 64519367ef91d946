package dev.vedette.analysis.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.model.Safeguard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to assume. */
record WhatIf(
        @Valid @Size(max = 200) List<FactToggle> facts,
        @Valid @Size(max = 200) List<SafeguardToggle> safeguards) {

    /** @param element component, flow or zone id; empty for the system; @param value {@code null}: the fact is not known */
    record FactToggle(
            String element,
            @NotBlank String key,
            @Schema(implementation = Object.class) JsonNode value) {}

    /** @param element component or flow id; empty for the whole system; @param state absent takes the control away */
    record SafeguardToggle(
            @NotBlank String control,
            String element,
            @NotNull Safeguard.State state) {}

    WhatIf {
        facts = facts == null ? List.of() : facts;
        safeguards = safeguards == null ? List.of() : safeguards;
    }
}
