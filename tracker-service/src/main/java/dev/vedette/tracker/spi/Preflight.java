package dev.vedette.tracker.spi;

import java.util.List;

/**
 * What a connection can do before anything is pushed.
 *
 * @param account our own account there; needed to know our own echo
 * @param problems what stands in the way, in the tracker's words where it gave any
 * @param notes what will be left out, and why
 */
public record Preflight(String account, List<String> problems, List<String> notes, List<Option> priorities) {

    /** A value the project allows. */
    public record Option(String id, String name) {}

    public boolean ready() {
        return problems.isEmpty();
    }
}
