package dev.vedette.engine.catalogue;

/** A condition that moves the likelihood, with the reason in words. */
public record Modifier(Rule when, String because) {}
