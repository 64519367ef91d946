package dev.vedette.tracker.connection;

import dev.vedette.tracker.azure.Azure;
import dev.vedette.tracker.azure.AzureSettings;
import dev.vedette.tracker.forge.Forges;
import dev.vedette.tracker.http.Governor;
import dev.vedette.tracker.jira.Jira;
import dev.vedette.tracker.jira.JiraSettings;
import dev.vedette.tracker.spi.Tracker;
import dev.vedette.tracker.vault.Vault;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The adapter of each connection, made once per profile version. Governors outlive them. */
@Singleton
public class Trackers {
    private final Connections connections;
    private final Vault vault;
    private final Clock clock;
    private final Duration timeout;
    private final int callsPerSecond;
    private final Map<String, Governor> governors = new ConcurrentHashMap<>();
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    private record Made(Connection connection, String secret, Tracker tracker) {}

    Trackers(
            Connections connections,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "vedette.tracker.timeout", defaultValue = "20s") Duration timeout,
            @ConfigProperty(name = "vedette.tracker.calls-per-second", defaultValue = "40") int callsPerSecond) {
        this.connections = connections;
        this.vault = vault;
        this.clock = clock;
        this.timeout = timeout;
        this.callsPerSecond = callsPerSecond;
    }

    public Tracker of(Connection c) {
        String secret = credential(c);
        return made.compute(
                        key(c),
                        (key, known) -> known != null
                                        && known.connection.profileVersion() == c.profileVersion()
                                        && known.connection.baseUrl().equals(c.baseUrl())
                                        && known.connection.profile().equals(c.profile())
                                        && known.secret.equals(secret)
                                ? known
                                : new Made(c, secret, make(c, secret)))
                .tracker;
    }

    private static String key(Connection c) {
        return c.tenant() + "/" + c.name();
    }

    private String credential(Connection c) {
        byte[] sealed = connections.sealed(c.tenant(), c.name(), false);
        return sealed == null ? "" : vault.open(c.tenant(), c.name(), sealed);
    }

    /** The secret webhooks of this connection are signed with, or {@code null}. */
    public String hookSecret(Connection c) {
        byte[] sealed = connections.sealed(c.tenant(), c.name(), true);
        return sealed == null ? null : vault.open(c.tenant(), c.name() + "/hook", sealed);
    }

    private Tracker make(Connection c, String secret) {
        Governor governor = governors.computeIfAbsent(key(c), k -> new Governor(clock, callsPerSecond));
        Profile p = c.profile();
        return switch (c.kind()) {
            case "jira-cloud", "demo" ->
                Jira.cloud(c.baseUrl(), orEmpty(c.account()), secret, jira(c, p), governor, clock, timeout);
            case "jira-dc" -> Jira.dataCenter(c.baseUrl(), secret, jira(c, p), governor, clock, timeout);
            case "azure-devops" ->
                Azure.tracker(
                        c.baseUrl(),
                        secret,
                        new AzureSettings(p.project(), p.issueType(), p.parent(), p.constants()),
                        governor,
                        clock,
                        timeout);
            case "github" -> Forges.gitHub(c.baseUrl(), secret, p.project(), governor, clock, timeout);
            case "gitlab" -> Forges.gitLab(c.baseUrl(), secret, p.project(), governor, clock, timeout);
            case "webhook" -> Forges.webhook(c.baseUrl(), secret, governor, clock, timeout);
            default -> throw new IllegalStateException("unknown kind of tracker: " + c.kind());
        };
    }

    private static JiraSettings jira(Connection c, Profile p) {
        return new JiraSettings(
                p.project(),
                p.issueType(),
                p.parent(),
                p.constants(),
                c.baseUrl().toString());
    }

    private static String orEmpty(String s) {
        return s == null ? "" : s;
    }
}
