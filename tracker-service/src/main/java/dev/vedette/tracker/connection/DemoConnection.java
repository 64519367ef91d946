package dev.vedette.tracker.connection;

import dev.vedette.tracker.connection.Profile.Grouping;
import dev.vedette.tracker.connection.Profile.Push;
import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.Severity;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The built-in connection of the local run: made at start from {@code VEDETTE_DEMO_TRACKER_URL} when no tracker is
 * configured. It pushes what is high or worse, so that the board shows something; no other connection pushes anything
 * by itself unless its profile says so.
 */
@ApplicationScoped
class DemoConnection {
    static final String NAME = "demo";
    private static final Logger LOG = Logger.getLogger(DemoConnection.class);
    private static final int CAP = 25;

    private final Connections connections;
    private final Optional<String> url;
    private final String tenant;

    DemoConnection(
            Connections connections,
            @ConfigProperty(name = "vedette.demo.tracker.url") Optional<String> url,
            @ConfigProperty(name = "vedette.demo.tenant", defaultValue = "default") String tenant) {
        this.connections = connections;
        this.url = url;
        this.tenant = tenant;
    }

    void atStart(@Observes StartupEvent start) {
        url.filter(u -> !u.isBlank()).ifPresent(this::make);
    }

    private void make(String address) {
        boolean others = connections.ofTenant(tenant).stream().anyMatch(c -> !c.builtIn());
        if (others) {
            return;
        }
        Profile profile = new Profile(
                "SEC",
                "10001",
                null,
                null,
                List.of("threat-model"),
                null,
                null,
                new Push(true, Severity.HIGH, Grouping.NONE, CAP),
                StatusPolicy.SUGGEST);
        connections.save(
                tenant,
                NAME,
                new Connections.Setup("demo", URI.create(address), null, "vedette", null, profile, true),
                Connections.Secrets.NONE);
        LOG.infof("tickets go to the demo tracker at %s", address);
    }
}
