package dev.vedette.tracker.system;

import java.util.List;

/**
 * A component of a system's newest model.
 *
 * @param bindings what it is called elsewhere, each {@code kind=value}
 */
public record Element(
        String systemId, String id, String name, String type, List<String> aliases, List<String> bindings) {}
