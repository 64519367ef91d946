package dev.vedette.tracker.connection;

import dev.vedette.tracker.azure.Azure;
import dev.vedette.tracker.azure.AzureSettings;
import dev.vedette.tracker.forge.Forges;
import dev.vedette.tracker.http.Governor;
import dev.vedette.tracker.http.Line;
import dev.vedette.tracker.jira.Jira;
import dev.vedette.tracker.jira.JiraSettings;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Tracker;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The adapter of each connection, made once per profile version. Governors outlive them. */
@Singleton
public class Trackers {
    private final ConnectionSecrets secrets;
    private final Grants grants;
    private final Clock clock;
    private final Duration timeout;
    private final int callsPerSecond;
    private final HttpClient http;
    private final Map<String, Governor> governors = new ConcurrentHashMap<>();
    private final Set<String> maybeFull = ConcurrentHashMap.newKeySet();
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    private record Made(Connection connection, String credential, Tracker tracker) {

        boolean fits(Connection c, String credentialNow) {
            return connection.kind().equals(c.kind())
                    && connection.baseUrl().equals(c.baseUrl())
                    && Objects.equals(connection.account(), c.account())
                    && connection.pages().equals(c.pages())
                    && connection.profile().equals(c.profile())
                    && credential.equals(credentialNow);
        }
    }

    Trackers(
            ConnectionSecrets secrets,
            Grants grants,
            Clock clock,
            @ConfigProperty(name = "vedette.tracker.timeout", defaultValue = "20s") Duration timeout,
            @ConfigProperty(name = "vedette.tracker.calls-per-second", defaultValue = "40") int callsPerSecond,
            HttpClient http) {
        this.secrets = secrets;
        this.grants = grants;
        this.clock = clock;
        this.timeout = timeout;
        this.callsPerSecond = callsPerSecond;
        this.http = http;
    }

    public Tracker of(Connection c) {
        if (c.authorization() == null) {
            return adapter(c, credential(c));
        }
        return switch (grants.access(c)) {
            case Grants.Access.Granted(String token) -> adapter(c, "Bearer " + token);
            case Grants.Access.Ended(String why) -> new NoAccess(new Answer.Denied<>("the grant has ended: " + why));
            case Grants.Access.Wait(Instant until, String why) ->
                new NoAccess(new Answer.Throttled<>(until, Answer.Scope.CONNECTION, why));
        };
    }

    private Tracker adapter(Connection c, String credential) {
        return made.compute(
                        key(c) + "/" + c.profileVersion(),
                        (key, known) -> known != null && known.fits(c, credential)
                                ? known
                                : new Made(c, credential, make(c, credential)))
                .tracker;
    }

    private static String key(Connection c) {
        return c.tenant() + "/" + c.name();
    }

    /** {@code tenant/name} of connections that are at their pace for the rest of the second. */
    public List<String> full() {
        maybeFull.removeIf(key -> !governors.get(key).full());
        return List.copyOf(maybeFull);
    }

    /** The value of the header that carries a lasting token. */
    private String credential(Connection c) {
        String token = secrets.token(c);
        return switch (c.kind()) {
            case "jira-cloud", "demo" -> basic(orEmpty(c.account()) + ":" + token);
            case "azure-devops" -> basic(":" + token);
            case "gitlab" -> token;
            default -> "Bearer " + token;
        };
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret webhooks of this connection are signed with, or {@code null}. */
    public String hookSecret(Connection c) {
        return secrets.hook(c);
    }

    private Tracker make(Connection c, String credential) {
        Governor pace =
                governors.computeIfAbsent(key(c), k -> new Governor(clock, callsPerSecond, () -> maybeFull.add(k)));
        Line line = new Line(pace, clock, timeout, http);
        Profile p = c.profile();
        return switch (c.kind()) {
            case "jira-cloud", "demo" -> Jira.cloud(c.baseUrl(), credential, jira(c, p), line);
            case "jira-dc" -> Jira.dataCenter(c.baseUrl(), credential, jira(c, p), line);
            case "azure-devops" ->
                Azure.tracker(
                        c.baseUrl(),
                        credential,
                        new AzureSettings(p.project(), p.issueType(), p.parent(), p.constants()),
                        line);
            case "github" -> Forges.gitHub(c.baseUrl(), credential, p.project(), line);
            case "gitlab" -> Forges.gitLab(c.baseUrl(), credential, p.project(), line);
            case "webhook" -> Forges.webhook(c.baseUrl(), credential, line);
            default -> throw new IllegalStateException("unknown kind of tracker: " + c.kind());
        };
    }

    private static JiraSettings jira(Connection c, Profile p) {
        return new JiraSettings(
                p.project(), p.issueType(), p.parent(), p.constants(), c.pages().toString());
    }

    private static String orEmpty(String s) {
        return s == null ? "" : s;
    }
}
