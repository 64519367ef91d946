package dev.vedette.testkit.infra;

import dev.vedette.testkit.infra.child.ChildInfra;

/** What the tests of one JVM run on. */
public interface Infra {
    String PROPERTY = "infra";
    String CONTAINERS = "containers";

    Broker broker();

    Postgres postgres();

    /** Starts it when it is not running yet; ends with the JVM. */
    static Infra get() {
        return CONTAINERS.equals(System.getProperty(PROPERTY)) ? containers() : ChildInfra.get();
    }

    // By name, so that the default never loads a class that looks for Docker.
    private static Infra containers() {
        try {
            return (Infra) Class.forName("dev.vedette.testkit.infra.containers.ContainerInfra")
                    .getMethod("get")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("-Dinfra=containers needs Docker and Testcontainers 2", e);
        }
    }
}
