package dev.vedette.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param name as people see it; also the name of its log
 * @param port where it listens
 * @param command program and arguments
 * @param environment added to the launcher's own
 * @param log where its output goes
 * @param probe tells when it is ready
 * @param stopSignal what makes it end in good order: TERM, or INT for Postgres, which then does not wait for clients
 */
public record ChildSpec(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Probe probe,
        String stopSignal) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
