package dev.vedette.importers.iac;

/**
 * A service that configuration uses without declaring it.
 *
 * @param type component type
 * @param hosting managed, third-party or self
 */
public record Service(String id, String name, String type, String provider, String hosting) {}
