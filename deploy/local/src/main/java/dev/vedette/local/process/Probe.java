package dev.vedette.local.process;

/** Tells whether a child can do its work now. Answers within a few seconds and never throws. */
@FunctionalInterface
public interface Probe {
    boolean ready();
}
