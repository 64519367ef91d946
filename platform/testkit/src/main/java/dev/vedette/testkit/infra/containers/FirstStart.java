package dev.vedette.testkit.infra.containers;

import dev.vedette.testkit.infra.FreePorts;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** A new container on a host port chosen beforehand, so that it keeps its address over stop and start. */
final class FirstStart extends GenericContainer<FirstStart> {
    private final int hostPort = FreePorts.one();

    FirstStart(String image, int containerPort) {
        super(DockerImageName.parse(image));
        addFixedExposedPort(hostPort, containerPort);
    }

    int hostPort() {
        return hostPort;
    }

    /** Testcontainers removes it when the JVM ends. */
    KeptContainer run() {
        start();
        return new KeptContainer(getContainerId(), hostPort);
    }
}
