package dev.vedette.cli.question;

import dev.vedette.engine.remedy.Plan;
import java.util.stream.Collectors;

/** The controls that take the high findings down, those that pay most first. */
public final class FirstControls {

    private FirstControls() {}

    public static Answer ask(Described system) {
        Plan plan = system.analyst().plan(system.model(), system.sources().receipts());
        StringBuilder out = new StringBuilder("Risk of high findings: " + plan.before() + "\n");
        for (Plan.Step s : plan.steps()) {
            String where = s.elements().stream()
                    .map(e -> e.isEmpty() ? "the whole system" : system.name(e))
                    .collect(Collectors.joining(", "));
            out.append("  %s %s at %s: closes %d, %d left%n"
                    .formatted(s.control(), s.title(), where, s.closes().size(), s.residualAfter())
                    .replace("\r", ""));
        }
        out.append(plan.steps().isEmpty() ? "No control is needed or known.\n" : "");
        out.append(plan.open().isEmpty() ? "" : plan.open().size() + " high findings stay high whatever is done.\n");
        out.append(
                plan.exact()
                        ? "No cheaper plan exists among what was looked at.\n"
                        : "A plan cheaper by up to " + plan.gap() + " may exist.\n");
        return new Answer(plan, out.toString());
    }
}
