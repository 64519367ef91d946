package dev.vedette.importers.iac.value;

import java.util.Comparator;

/**
 * A reference to something declared elsewhere.
 *
 * @param address what is referenced, e.g. {@code module.net.aws_subnet.a} or {@code var.key}
 * @param attribute the rest of the reference, e.g. {@code arn}, or {@code ""}
 */
public record Ref(String address, String attribute) implements Comparable<Ref> {
    private static final Comparator<Ref> ORDER =
            Comparator.comparing(Ref::address).thenComparing(Ref::attribute);

    @Override
    public int compareTo(Ref other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return attribute.isEmpty() ? address : address + "." + attribute;
    }
}
