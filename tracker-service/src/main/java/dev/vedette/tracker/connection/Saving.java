package dev.vedette.tracker.connection;

import dev.vedette.tracker.connection.ConnectionResource.Wanted;
import dev.vedette.tracker.vault.Vault;
import dev.vedette.web.problem.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What must hold before a connection is stored. */
@Singleton
class Saving {
    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final Grants grants;
    private final Vault vault;
    private final List<String> plainHosts;

    Saving(
            Connections connections,
            ConnectionSecrets secrets,
            Grants grants,
            Vault vault,
            @ConfigProperty(name = "vedette.tracker.plain-http-hosts", defaultValue = "none") List<String> plainHosts) {
        this.connections = connections;
        this.secrets = secrets;
        this.grants = grants;
        this.vault = vault;
        this.plainHosts = plainHosts;
    }

    /** Commits with the caller: the connection, its profile and its secrets. */
    void save(String tenant, String name, Wanted w) {
        checkAddress(w.baseUrl(), "baseUrl");
        if (w.authorization() != null) {
            checkAuthorization(w);
        }
        boolean brings = w.token() != null || w.hookSecret() != null || w.clientSecret() != null;
        if (brings && !vault.open()) {
            throw ProblemException.conflict(
                    "Secrets cannot be kept: no master key is configured.",
                    "Set VEDETTE_TRACKER_MASTER_KEY to base64 of 32 random bytes and start the service again.");
        }
        connections.find(tenant, name).ifPresent(before -> checkMove(before, w));
        connections.save(
                tenant,
                name,
                new Connections.Setup(
                        w.kind(), w.baseUrl(), w.pageUrl(), w.account(), w.authorization(), w.profile(), false),
                new Connections.Secrets(
                        secrets.sealToken(tenant, name, w.token()),
                        secrets.sealHook(tenant, name, w.hookSecret()),
                        w.expiresOn()));
        if (w.clientSecret() != null) {
            grants.save(tenant, name, new GrantSecrets(w.clientSecret(), w.refreshToken()));
        }
    }

    /** Credentials go to the address they were given for: whoever changes the address brings them again. */
    private void checkMove(Connection before, Wanted w) {
        boolean moved = !Objects.equals(origin(before.baseUrl()), origin(w.baseUrl()));
        if (moved && connections.sealed(before.tenant(), before.name(), false) != null && w.token() == null) {
            throw ProblemException.invalid(
                    "The address of this connection changes, and its token was given for the former one.",
                    "token",
                    "Give the token for the new address.");
        }
        Optional<URI> endpoint = Optional.ofNullable(before.authorization()).map(Authorization::tokens);
        boolean grantMoved = w.authorization() != null
                && endpoint.filter(e -> !e.equals(w.authorization().tokens())).isPresent();
        if ((grantMoved || moved && w.authorization() != null) && w.clientSecret() == null) {
            throw ProblemException.invalid(
                    "The address changes, and the client secret was given for the former one.",
                    "clientSecret",
                    "Give the client secret again.");
        }
    }

    private static String origin(URI u) {
        return u.getScheme() + "://" + u.getHost() + ":" + u.getPort();
    }

    private void checkAuthorization(Wanted w) {
        Authorization by = w.authorization();
        boolean fits = by.rotates() ? w.kind().equals("jira-cloud") : w.kind().equals("azure-devops");
        if (!fits) {
            throw ProblemException.invalid(
                    "The authorization " + by.type() + " is not for a tracker of the kind " + w.kind() + ".",
                    "authorization",
                    "Use atlassian-oauth with jira-cloud and entra with azure-devops.");
        }
        if (!by.rotates() && by.tokenUrl() == null) {
            throw ProblemException.invalid(
                    "Entra ID needs the token address of the directory.",
                    "authorization.tokenUrl",
                    "Give https://login.microsoftonline.com/{directory id}/oauth2/v2.0/token.");
        }
        checkAddress(by.tokens(), "authorization.tokenUrl");
        if (by.rotates() && w.clientSecret() != null && w.refreshToken() == null) {
            throw ProblemException.invalid(
                    "OAuth of Atlassian needs the refresh token of the consent.",
                    "refreshToken",
                    "Authorize with the scope offline_access and give the refresh token.");
        }
    }

    /** Our credentials only ever travel encrypted, and to a host, not to wherever a clever address leads. */
    private void checkAddress(URI base, String where) {
        boolean plain = "http".equals(base.getScheme()) && plainHosts.contains(base.getHost());
        boolean clean = base.getHost() != null
                && base.getUserInfo() == null
                && base.getQuery() == null
                && base.getFragment() == null;
        if (!clean || !"https".equals(base.getScheme()) && !plain) {
            throw ProblemException.invalid(
                    "The address of a tracker is https, with a host and without user, query or fragment.",
                    where,
                    "Give for example https://acme.atlassian.net; hosts without TLS are named in"
                            + " vedette.tracker.plain-http-hosts.");
        }
    }
}
