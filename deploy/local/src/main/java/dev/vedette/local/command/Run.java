package dev.vedette.local.command;

import dev.vedette.local.access.LocalIssuer;
import dev.vedette.local.broker.Broker;
import dev.vedette.local.example.Example;
import dev.vedette.local.postgres.Postgres;
import dev.vedette.local.process.ChildSpec;
import dev.vedette.local.process.Patience;
import dev.vedette.local.process.StartFailedException;
import dev.vedette.local.process.Supervisor;
import dev.vedette.local.run.Layout;
import dev.vedette.local.run.Memory;
import dev.vedette.local.run.Ports;
import dev.vedette.local.run.RunFile;
import dev.vedette.local.service.DemoTracker;
import dev.vedette.local.service.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One run from its start to its end, in this process. */
final class Run {

    private final Layout layout;
    private final Ports ports;
    private final boolean withExample;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);

    Run(Layout layout, Ports ports, boolean withExample, Terminal terminal) {
        this.layout = layout;
        this.ports = ports;
        this.withExample = withExample;
        this.terminal = terminal;
    }

    /** @return exit code */
    int untilStopped() throws Exception {
        Supervisor supervisor = new Supervisor(layout, ports, Patience.STANDARD, Clock.systemUTC(), terminal);
        Thread hook = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            start(supervisor);
        } catch (StartFailedException e) {
            System.err.println("vedette: " + e.getMessage());
            return 1;
        }
        ended.await(); // until a signal starts the hook
        return 0;
    }

    private void start(Supervisor supervisor) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        LocalIssuer issuer = new LocalIssuer(layout, Clock.systemUTC());
        String token = issuer.writeAdminToken();
        terminal.line("Starting Vedette (data and logs in " + layout.state() + ")");
        Postgres postgres = new Postgres(layout, ports);
        Broker broker = new Broker(layout, ports, java);
        List<ChildSpec> bases = together(postgres::prepare, broker::prepare);
        supervisor.start(bases, terminal);
        postgres.createDatabase();
        bases.forEach(this::started);
        List<ChildSpec> services = new ArrayList<>();
        services.add(new DemoTracker(layout, ports, java).spec());
        services.addAll(new Services(layout, ports, java, postgres, issuer).specs());
        supervisor.start(services, terminal);
        services.forEach(this::started);
        supervisor.ready();
        if (withExample) {
            new Example(layout, ports, token, terminal).loadOnce();
        }
        summary();
    }

    /** On a first start both take seconds: Postgres unpacks and makes its cluster, the broker formats its storage. */
    private static List<ChildSpec> together(Callable<ChildSpec> one, Callable<ChildSpec> other) throws Exception {
        FutureTask<ChildSpec> second = new FutureTask<>(other);
        new Thread(second, "prepare").start();
        ChildSpec first = one.call();
        try {
            return List.of(first, second.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void started(ChildSpec spec) {
        terminal.line("  %-13s 127.0.0.1:%-6d ready".formatted(spec.name(), spec.port()));
    }

    private void summary() {
        long bytes = RunFile.read(layout).map(Memory::of).orElse(0L);
        terminal.line("");
        terminal.line("Vedette runs; it was ready after %d s and takes %d MB of memory."
                .formatted(terminal.seconds(), bytes >> 20));
        terminal.line("  ingest    " + ports.ingestUrl() + "/q/swagger-ui");
        terminal.line("  analysis  " + ports.analysisUrl() + "/q/swagger-ui");
        terminal.line("  tracker   " + ports.trackerUrl() + "/q/swagger-ui");
        terminal.line("  tickets   " + ports.demoTrackerUrl() + "   (the demo tracker: stands in for Jira)");
        terminal.line("  token     ./vedette token   (admin, for 'Authorization: Bearer ...')");
        terminal.line(
                "Stop it with Ctrl-C here or './vedette down' anywhere; 'status', 'logs' and 'reset' do what they say.");
    }

    private void stop(Supervisor supervisor) {
        try {
            terminal.line("Stopping ...");
            supervisor.stopAll();
            Files.deleteIfExists(RunFile.in(layout));
            terminal.line("Stopped. The data stays in " + layout.state() + "; the next 'up' goes on with it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.io.IOException e) {
            terminal.line("cannot delete " + RunFile.in(layout) + ": " + e.getMessage());
        } finally {
            ended.countDown();
        }
    }
}
