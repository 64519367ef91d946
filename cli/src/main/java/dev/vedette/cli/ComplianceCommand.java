package dev.vedette.cli;

import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import dev.vedette.cli.question.Laws;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "compliance",
        description = "Prints which laws and standards the findings touch, requirement by requirement, and why.")
final class ComplianceCommand extends QuestionCommand {

    @Option(names = "--law", paramLabel = "KEY", description = "Only this one, for example gdpr.")
    private String law;

    @Override
    Answer ask(Described system) {
        return Laws.ask(system, law);
    }
}
