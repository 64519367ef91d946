package dev.vedette.local.command;

import dev.vedette.local.run.Layout;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the admin token that {@code up} wrote. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description =
                "Prints the admin token of the local run, e.g. curl -H \"Authorization: Bearer $(./vedette token)\" ...")
final class TokenCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Layout layout = Layout.fromEnvironment();
        if (!Files.isReadable(layout.token())) {
            System.err.println("vedette: there is no token yet; './vedette up' makes one.");
            return LocalCommands.NOT_RUNNING;
        }
        System.out.println(Files.readString(layout.token()).strip());
        return 0;
    }
}
