package dev.vedette.testkit.infra.containers;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.DockerClientFactory;

/**
 * A container that is stopped and started again with its data and its address. Known by its id, not by an object: test
 * class loaders come and go, it belongs to the JVM.
 */
record KeptContainer(String id, int hostPort) {

    /** Remembers in system properties what has been started. */
    static KeptContainer remember(String name, KeptContainer container) {
        System.setProperty(property(name, "id"), container.id);
        System.setProperty(property(name, "port"), Integer.toString(container.hostPort));
        return container;
    }

    /** {@code null} when nothing of that name has been started. */
    static KeptContainer recall(String name) {
        String id = System.getProperty(property(name, "id"));
        return id == null ? null : new KeptContainer(id, Integer.getInteger(property(name, "port")));
    }

    private static String property(String name, String what) {
        return "vedette.testkit.infra.container." + name + "." + what;
    }

    void start() {
        docker().startContainerCmd(id).exec();
    }

    void stop() {
        docker().stopContainerCmd(id).exec();
    }

    void kill() {
        docker().killContainerCmd(id).exec();
    }

    private static DockerClient docker() {
        return DockerClientFactory.lazyClient();
    }
}
