package dev.vedette.cli;

import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.NewRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Compares two releases of ATLAS and prints what the new one touches in the catalogue.",
        footer = {
            "",
            "The pack takes the release in: new refinements join the threats of what they refine, retired techniques leave.",
            "Judge by it with --packs, or hand it to the analysis-service (POST /api/analysis/catalogue/reviews)."
        })
final class CatalogueCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "ATLAS.yaml of the release in force.")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "ATLAS.yaml of the new release.")
    private Path after;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Answer.Format format;

    @Option(names = "--pack", paramLabel = "FILE", description = "Write the pack that takes the release in there.")
    private Path pack;

    @Override
    public Integer call() {
        NewRelease release = NewRelease.between(
                before.getFileName().toString(),
                text(before),
                after.getFileName().toString(),
                text(after));
        if (pack != null) {
            Output.write(release.pack(), pack);
        }
        Output.write(release.answer().in(format), null);
        return ExitCode.DONE;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new WrongUseException("the release " + file + " cannot be read (" + e.getMessage() + ")");
        }
    }
}
