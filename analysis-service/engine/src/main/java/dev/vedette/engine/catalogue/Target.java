package dev.vedette.engine.catalogue;

import java.util.List;

/**
 * At what a threat is judged.
 *
 * @param variable name under which conditions and texts speak of it
 * @param kinds mind, agent, llm, model, predictive, store, effect, flow, component, system, or component types
 */
public record Target(String variable, List<String> kinds) {}
