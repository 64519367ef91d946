package dev.vedette.tracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param state open or done
 * @param elements what to look at; empty: the whole system
 * @param owner who should look, or {@code null} where the system has nobody
 * @param overdue the clock has run out
 * @param seal hash that ties the result to person, time and revision in the audit chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
        UUID id,
        String systemId,
        String state,
        List<String> triggers,
        List<String> reasons,
        List<String> elements,
        String owner,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        String doneBy,
        Instant doneAt,
        String result,
        String notes,
        Long revision,
        String seal) {}
