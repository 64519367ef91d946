package dev.vedette.testkit.infra.containers;

import dev.vedette.testkit.infra.Postgres;
import dev.vedette.testkit.wait.Await;

/** The official image of Postgres. */
record ContainerPostgres(KeptContainer container) implements Postgres {
    private static final String IMAGE = "postgres:17.6";
    private static final int INSIDE = 5432;
    private static final String SUPERUSER = "postgres";

    static KeptContainer first() {
        return new FirstStart(IMAGE, INSIDE)
                .withEnv("POSTGRES_DB", DATABASE)
                .withEnv("POSTGRES_USER", SUPERUSER)
                .withEnv("POSTGRES_PASSWORD", SUPERUSER)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .run();
    }

    void awaitAnswer() {
        Await.until("Postgres answers on port " + port() + "; see docker logs " + container.id(), () -> {
            connect("public").close();
            return true;
        });
    }

    @Override
    public void start() {
        container.start();
        awaitAnswer();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void kill() {
        container.kill();
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return container.hostPort();
    }

    @Override
    public String user() {
        return SUPERUSER;
    }

    @Override
    public String password() {
        return SUPERUSER;
    }
}
