package dev.vedette.ingest.source;

import dev.vedette.web.seal.Sealer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key for uploads. A service without one does not start: it would keep what teams entrust to it in the clear. */
@Startup
@Singleton
class Seals {
    private static final String SETTING = "VEDETTE_INGEST_MASTER_KEY";
    private final Sealer sealer;

    Seals(@ConfigProperty(name = "vedette.ingest.master-key") Optional<String> keys) {
        sealer = new Sealer(keys.orElse(""), SETTING);
        if (!sealer.ready()) {
            throw new IllegalStateException("no key to keep uploads with: set " + SETTING
                    + " to base64 of 32 random bytes (openssl rand -base64 32)");
        }
    }

    byte[] seal(String tenant, String sha256, byte[] content) {
        return sealer.seal(place(tenant, sha256), content);
    }

    byte[] open(String tenant, String sha256, byte[] envelope) {
        return sealer.open(place(tenant, sha256), envelope);
    }

    byte[] renewed(String tenant, String sha256, byte[] envelope) {
        return sealer.renewed(place(tenant, sha256), envelope);
    }

    byte[] currentPrefix() {
        return sealer.currentPrefix();
    }

    private static String place(String tenant, String sha256) {
        return tenant + "\0" + sha256;
    }
}
