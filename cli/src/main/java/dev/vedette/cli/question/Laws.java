package dev.vedette.cli.question;

import dev.vedette.cli.WrongUseException;
import dev.vedette.engine.compliance.ComplianceView;
import java.util.List;
import java.util.stream.Stream;

/** Which laws and standards the findings touch, requirement by requirement. */
public final class Laws {

    /** A line is read, a paragraph is not; the document has all of them. */
    private static final int MOST_CONTROLS = 3;

    private Laws() {}

    /** @param law key of one law or standard, or {@code null} for all */
    public static Answer ask(Described system, String law) {
        ComplianceView all = ComplianceView.of(system.analyst().catalogue(), system.model(), system.assessment());
        ComplianceView view = law == null ? all : all.only(law);
        if (view.inPlay().isEmpty() && view.silent().isEmpty()) {
            throw new WrongUseException("there is no law or standard '" + law + "'; there are " + keys(all));
        }
        StringBuilder out = new StringBuilder();
        for (ComplianceView.Law l : view.inPlay()) {
            out.append("%s (%s): %d of %d requirements open, because %s%n"
                    .formatted(l.title(), l.key(), l.open(), l.requirements().size(), l.because())
                    .replace("\r", ""));
            l.requirements().forEach(r -> requirement(out, r));
            out.append('\n');
        }
        view.silent().forEach(s -> out.append(s.title())
                .append(": not in play; ")
                .append(s.because())
                .append('\n'));
        return new Answer(view, out.toString());
    }

    private static void requirement(StringBuilder out, ComplianceView.Requirement r) {
        List<String> codes = r.findings().stream()
                .filter(f -> r.state().equals("met") || f.verdict().equals("applies"))
                .map(ComplianceView.Touch::code)
                .distinct()
                .sorted()
                .toList();
        out.append("  %-4s  %s  %s%n"
                .formatted(r.state(), r.id(), String.join(" ", codes))
                .replace("\r", ""));
        List<String> helping = r.controls().stream()
                .map(c -> c.title() + " (" + c.state() + ")")
                .toList();
        if (!helping.isEmpty()) {
            int more = helping.size() - MOST_CONTROLS;
            out.append("        ")
                    .append(String.join("; ", helping.subList(0, Math.min(MOST_CONTROLS, helping.size()))))
                    .append(more > 0 ? "; and " + more + " more" : "")
                    .append('\n');
        }
    }

    private static String keys(ComplianceView view) {
        return String.join(
                ", ",
                Stream.concat(
                                view.inPlay().stream().map(ComplianceView.Law::key),
                                view.silent().stream().map(ComplianceView.Silent::key))
                        .sorted()
                        .toList());
    }
}
