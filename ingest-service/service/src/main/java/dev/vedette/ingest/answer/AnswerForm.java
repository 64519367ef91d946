package dev.vedette.ingest.answer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a question.
 *
 * @param component component, flow, zone or data asset id; empty for the system
 * @param fact fact key of the vocabulary
 * @param value boolean, whole number, word or list of words, as the fact asks
 */
record AnswerForm(
        @Size(max = 1000) String component,
        @NotBlank @Size(max = 100) String fact,
        @NotNull @Schema(implementation = Object.class) JsonNode value) {}
