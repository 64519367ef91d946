package dev.vedette.tracker.vault;

import dev.vedette.web.seal.Sealer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Secrets of connections, each sealed for its tenant and name, so a row copied to another cannot be opened there. */
@Singleton
public class Vault {
    private final Sealer sealer;

    Vault(
            @ConfigProperty(name = "vedette.tracker.master-key") Optional<String> masterKey,
            @ConfigProperty(name = "vedette.tracker.former-master-keys") Optional<List<String>> formerKeys) {
        String newest = masterKey.filter(k -> !k.isBlank()).orElse("");
        // a former key must not begin to seal because the present one was left out
        String keys = newest.isEmpty() ? "" : newest + "," + String.join(",", formerKeys.orElse(List.of()));
        sealer = new Sealer(keys, "VEDETTE_TRACKER_MASTER_KEY");
    }

    /** Without a master key secrets cannot be kept, and connections with credentials are refused. */
    public boolean open() {
        return sealer.ready();
    }

    public byte[] seal(String tenant, String name, String secret) {
        return sealer.seal(place(tenant, name), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when the envelope was made with another key, for another place, or was changed */
    public String open(String tenant, String name, byte[] envelope) {
        return new String(sealer.open(place(tenant, name), envelope), StandardCharsets.UTF_8);
    }

    /** The same secret in an envelope of the present master key; {@code null} stays {@code null}. */
    public byte[] reseal(String tenant, String name, byte[] envelope) {
        return envelope == null ? null : seal(tenant, name, open(tenant, name, envelope));
    }

    private static String place(String tenant, String name) {
        return tenant + "\0" + name;
    }
}
