package dev.vedette.local.service;

import dev.vedette.local.access.LocalIssuer;
import dev.vedette.local.access.Secrets;
import dev.vedette.local.postgres.Postgres;
import dev.vedette.local.process.ChildSpec;
import dev.vedette.local.process.HttpProbe;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How to run each service: packaged by Quarkus, configured by its environment, small in memory. */
public final class Services {

    private final Layout layout;
    private final Ports ports;
    private final Path java;
    private final Postgres postgres;
    private final LocalIssuer issuer;

    public Services(Layout layout, Ports ports, Path java, Postgres postgres, LocalIssuer issuer) {
        this.layout = layout;
        this.ports = ports;
        this.java = java;
        this.postgres = postgres;
        this.issuer = issuer;
    }

    public List<ChildSpec> specs() throws IOException, GeneralSecurityException {
        return List.of(
                service("ingest", ports.ingest(), "ingest-service/service", 256),
                service("analysis", ports.analysis(), "analysis-service/service", 384),
                service("tracker", ports.tracker(), "tracker-service", 192));
    }

    private ChildSpec service(String name, int port, String module, int heapMegabytes)
            throws IOException, GeneralSecurityException {
        Path jar = layout.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString()));
        return new ChildSpec(
                name,
                port,
                command,
                environment(name, port),
                layout.log(name),
                new HttpProbe("http://127.0.0.1:" + port + "/q/health/ready"),
                "TERM");
    }

    private Map<String, String> environment(String name, int port) throws IOException, GeneralSecurityException {
        Map<String, String> env = new HashMap<>();
        env.put("QUARKUS_PROFILE", "prod");
        env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        env.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(name));
        env.put("QUARKUS_DATASOURCE_USERNAME", Postgres.USER);
        env.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        env.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        env.put("VEDETTE_TOKEN_PUBLIC_KEY", issuer.publicKey());
        env.put("VEDETTE_TOKEN_ISSUER", LocalIssuer.ISSUER);
        env.put("VEDETTE_INGEST_URL", ports.ingestUrl());
        env.put("VEDETTE_ANALYSIS_URL", ports.analysisUrl());
        env.put("VEDETTE_TRACKER_URL", ports.trackerUrl());
        env.put("VEDETTE_DEMO_TRACKER_URL", ports.demoTrackerUrl());
        if (name.equals("ingest")) {
            env.put("VEDETTE_INGEST_MASTER_KEY", Secrets.key(layout.keys().resolve("ingest-master")));
        }
        if (name.equals("tracker")) {
            env.put("VEDETTE_TRACKER_MASTER_KEY", Secrets.key(layout.keys().resolve("tracker-master")));
        }
        return env;
    }
}
