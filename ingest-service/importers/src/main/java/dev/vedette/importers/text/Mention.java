package dev.vedette.importers.text;

/**
 * Words of a sentence that stand for a part.
 *
 * @param from first token
 * @param to token after the last
 * @param plural whether it speaks of several ("agents", "they")
 * @param possessor whether it only says whose something is ("the provider's API")
 */
record Mention(int from, int to, Entity entity, boolean plural, boolean possessor, boolean pronoun) {}
