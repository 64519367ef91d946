package dev.vedette.testkit.infra;

import dev.vedette.testkit.token.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} its schema, the broker and the key for {@link TestTokens}:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "ingest"))
 * class SystemsTest { ... }
 * }</pre>
 *
 * The schema keeps its rows from one test class to the next; tests use ids of their own.
 */
public class InfraResource implements QuarkusTestResourceLifecycleManager {
    private String schema = "test";

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        Infra infra = Infra.get();
        Postgres postgres = infra.postgres();
        postgres.createSchema(schema);
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(schema),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", infra.broker().bootstrapServers(),
                "VEDETTE_TOKEN_PUBLIC_KEY", TestTokens.publicKey());
    }

    @Override
    public void stop() {
        // Broker and Postgres serve all test classes of the JVM and end with it.
    }
}
