package dev.vedette.ingest.system;

import java.util.UUID;

/** Fired after a system's own data were committed; the model is built again, for it names the system. */
public record SystemChanged(String tenant, UUID systemId, String by) {}
