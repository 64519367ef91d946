package dev.vedette.local.process;

import java.util.List;

/** Hears several times a second which children are not ready yet. */
@FunctionalInterface
public interface StartProgress {
    void waitingFor(List<String> names);
}
