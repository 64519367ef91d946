package dev.vedette.cli;

import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import dev.vedette.cli.question.Feature;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "feature",
        description = "Prints the at most 20 threats that provably apply to one feature, with first step and practice.")
final class FeatureCommand extends QuestionCommand {

    @Option(
            names = "--component",
            paramLabel = "NAME",
            description = "A component of the feature, by name or id; may be repeated. Without it, the whole system.")
    private List<String> components = List.of();

    @Override
    Answer ask(Described system) {
        return Feature.ask(system, components);
    }
}
