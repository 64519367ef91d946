package dev.vedette.testkit.infra.containers;

import dev.vedette.testkit.infra.Broker;
import dev.vedette.testkit.infra.Infra;
import dev.vedette.testkit.infra.Postgres;

/** One pair of containers per JVM, started on first use. */
public final class ContainerInfra implements Infra {
    // JVM-wide, whichever class loader asks: this class may be loaded more than once.
    private static final Object ONE_PER_JVM = "dev.vedette.testkit.infra.containers".intern();
    private static final String BROKER = "broker";
    private static final String POSTGRES = "postgres";

    private final ContainerBroker broker;
    private final ContainerPostgres postgres;

    private ContainerInfra(KeptContainer broker, KeptContainer postgres) {
        this.broker = new ContainerBroker(broker);
        this.postgres = new ContainerPostgres(postgres);
    }

    public static ContainerInfra get() {
        synchronized (ONE_PER_JVM) {
            KeptContainer broker = KeptContainer.recall(BROKER);
            KeptContainer postgres = KeptContainer.recall(POSTGRES);
            return broker == null || postgres == null ? startNew() : new ContainerInfra(broker, postgres);
        }
    }

    private static ContainerInfra startNew() {
        ContainerInfra infra = new ContainerInfra(
                KeptContainer.remember(BROKER, ContainerBroker.first()),
                KeptContainer.remember(POSTGRES, ContainerPostgres.first()));
        infra.broker.awaitAnswer();
        infra.postgres.awaitAnswer();
        return infra;
    }

    @Override
    public Broker broker() {
        return broker;
    }

    @Override
    public Postgres postgres() {
        return postgres;
    }
}
