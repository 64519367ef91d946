package dev.vedette.importers.hcl.eval;

/** Bounds the work of one evaluation, so that a few lines cannot ask for everything. */
public final class Budget {
    public static final int MAX_STEPS = 5_000_000;
    static final int MAX_TEXT = 512 * 1024;
    static final int MAX_ITEMS = 20_000;
    static final int MAX_DEPTH = 400;

    private long steps;
    private int depth;

    /** @return whether there is still work allowed */
    boolean spend(long n) {
        steps += n;
        return steps < MAX_STEPS;
    }

    boolean enter() {
        return ++depth < MAX_DEPTH && spend(1);
    }

    void leave() {
        depth--;
    }

    /** Whether the limit was reached, so that results may be incomplete. */
    public boolean exhausted() {
        return steps >= MAX_STEPS;
    }
}
