package dev.vedette.contracts.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a statement came from.
 *
 * @param origin how it came to be known
 * @param confidence 0 to 1; 1 is certain
 * @param source name of the source within the system, e.g. {@code main.tf} or {@code architecture.mmd}
 * @param position place in the source: {@code line:column}, a JSON pointer, a shape id, or {@code ""}
 * @param evidence the words or lines it was read from, at most {@value #MAX_EVIDENCE} characters, secrets removed
 * @param extractor id and version of what read it, e.g. {@code mermaid-flowchart@1}
 */
public record Provenance(
        Origin origin, double confidence, String source, String position, String evidence, String extractor)
        implements Comparable<Provenance> {

    public static final int MAX_EVIDENCE = 300;

    private static final Comparator<Provenance> ORDER = Comparator.comparing(Provenance::source)
            .thenComparing(Provenance::position)
            .thenComparing(Provenance::extractor)
            .thenComparing(Provenance::origin)
            .thenComparing(Provenance::evidence)
            .thenComparing(Provenance::confidence);

    public Provenance {
        Objects.requireNonNull(origin, "origin");
        source = Objects.requireNonNullElse(source, "");
        position = Objects.requireNonNullElse(position, "");
        evidence = Objects.requireNonNullElse(evidence, "");
        extractor = Objects.requireNonNullElse(extractor, "");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, not " + confidence);
        }
        if (evidence.length() > MAX_EVIDENCE) {
            evidence = evidence.substring(0, MAX_EVIDENCE - 1) + "…";
        }
    }

    @Override
    public int compareTo(Provenance other) {
        return ORDER.compare(this, other);
    }
}
