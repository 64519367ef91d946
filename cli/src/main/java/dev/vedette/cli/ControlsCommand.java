package dev.vedette.cli;

import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import dev.vedette.cli.question.FirstControls;
import picocli.CommandLine.Command;

@Command(
        name = "controls",
        description = "Prints the cheapest controls that take the high findings down, those that pay most first.")
final class ControlsCommand extends QuestionCommand {

    @Override
    Answer ask(Described system) {
        return FirstControls.ask(system);
    }
}
