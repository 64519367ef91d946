package dev.vedette.cli;

import dev.vedette.cli.question.Answer;
import dev.vedette.cli.question.Described;
import dev.vedette.cli.question.Supposing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        description = "Judges an architecture with facts and controls supposed, and prints what that moves.",
        footer = {
            "",
            "ELEMENT is a name or an id; without it the whole system is meant. Example:",
            "  vedette what-if examples --set \"Support Agent.approval=required\" --control C10"
        })
final class WhatIfCommand extends QuestionCommand {

    @Option(names = "--set", paramLabel = "ELEMENT.FACT=VALUE", description = "A fact to suppose; may be repeated.")
    private List<String> facts = List.of();

    @Option(
            names = "--control",
            paramLabel = "CONTROL@ELEMENT=STATE",
            description = "A control to suppose, evidenced unless a state is given; may be repeated.")
    private List<String> controls = List.of();

    @Override
    Answer ask(Described system) {
        if (facts.isEmpty() && controls.isEmpty()) {
            throw new WrongUseException("say what to suppose, with --set or --control");
        }
        return Supposing.ask(system, facts, controls);
    }
}
