package dev.vedette.engine.feed;

/**
 * A technique of ATLAS.
 *
 * @param parent id of the technique it refines, or {@code ""}
 * @param modified date of the last change as the release states it
 * @param fingerprint of name and description; two releases that say the same have the same
 * @param retired whether the release itself marks it as deprecated or revoked
 */
public record Technique(String id, String name, String parent, String modified, String fingerprint, boolean retired) {}
