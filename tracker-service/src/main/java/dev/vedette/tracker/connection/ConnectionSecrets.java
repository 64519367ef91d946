package dev.vedette.tracker.connection;

import dev.vedette.tracker.vault.SealedRows;
import dev.vedette.tracker.vault.Vault;
import jakarta.inject.Singleton;

/** Tokens and webhook secrets under the vault's key. */
@Singleton
class ConnectionSecrets implements SealedRows {
    private final Connections connections;
    private final Vault vault;

    ConnectionSecrets(Connections connections, Vault vault) {
        this.connections = connections;
        this.vault = vault;
    }

    byte[] sealToken(String tenant, String name, String token) {
        return blank(token) ? null : vault.seal(tenant, name, token);
    }

    byte[] sealHook(String tenant, String name, String secret) {
        return blank(secret) ? null : vault.seal(tenant, name + "/hook", secret);
    }

    private static boolean blank(String s) {
        return s == null || s.isBlank();
    }

    /** The token, or the empty text where there is none. */
    String token(Connection c) {
        byte[] sealed = connections.sealed(c.tenant(), c.name(), false);
        return sealed == null ? "" : vault.open(c.tenant(), c.name(), sealed);
    }

    /** What webhooks are signed with, or {@code null}. */
    String hook(Connection c) {
        byte[] sealed = connections.sealed(c.tenant(), c.name(), true);
        return sealed == null ? null : vault.open(c.tenant(), c.name() + "/hook", sealed);
    }

    @Override
    public int reseal(String tenant) {
        int sealed = 0;
        for (Connection c : connections.ofTenant(tenant)) {
            byte[] token = connections.sealed(tenant, c.name(), false);
            byte[] hook = connections.sealed(tenant, c.name(), true);
            connections.replaceSealed(
                    tenant,
                    c.name(),
                    vault.reseal(tenant, c.name(), token),
                    vault.reseal(tenant, c.name() + "/hook", hook));
            sealed += (token == null ? 0 : 1) + (hook == null ? 0 : 1);
        }
        return sealed;
    }
}
