package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;

/** One fact that words of a label state. */
public record Said(String key, FactValue value, double confidence) {}
