package dev.vedette.contracts.model;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Something that must never be possible.
 *
 * @param id stable key
 * @param statement as written, e.g. "support agent must never reach payment api without human approval"
 * @param provenance who says so; sorted
 */
public record Invariant(String id, String statement, List<Provenance> provenance) {
    public Invariant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(statement, "statement");
        provenance = provenance == null ? List.of() : List.copyOf(new TreeSet<>(provenance));
    }
}
