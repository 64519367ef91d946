package dev.vedette.eventing.crash;

import java.util.concurrent.atomic.AtomicInteger;

/** Springs at the n-th passing of one named instant. */
record Trap(String name, int passing, AtomicInteger seen) {

    /** @param text {@code name} or {@code name#n}; {@code null} or empty: no trap */
    static Trap parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        int hash = text.indexOf('#');
        return hash < 0
                ? new Trap(text.strip(), 1, new AtomicInteger())
                : new Trap(
                        text.substring(0, hash).strip(),
                        Integer.parseInt(text.substring(hash + 1).strip()),
                        new AtomicInteger());
    }

    boolean springs(String at) {
        return name.equals(at) && seen.incrementAndGet() == passing;
    }
}
