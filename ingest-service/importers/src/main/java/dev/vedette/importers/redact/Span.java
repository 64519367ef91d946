package dev.vedette.importers.redact;

/**
 * A secret within a text.
 *
 * @param from index of its first character
 * @param to index after its last
 * @param what the name it was given to, or what its shape says it is
 */
record Span(int from, int to, String what) {}
