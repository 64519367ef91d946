package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.InvariantResult;
import dev.vedette.contracts.assessment.Assessment.Question;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Receipt;
import java.util.List;
import java.util.Locale;

/** For people at a terminal: what applies, why, what to do first; then what was ruled out and what to answer. */
final class TableReport implements Report {

    private static final int WIDTH = 100;
    private static final int INDENT = 10;
    private static final int EXAMPLES = 8;
    private static final int QUESTIONS = 8;
    private static final int IDS = 2; // of each framework; all of them are in the other formats

    @Override
    public String render(Assessment assessment, ReportContext context) {
        Paint paint = new Paint(context.colours());
        Names names = new Names(assessment);
        StringBuilder out = new StringBuilder();
        head(assessment, paint, out);
        for (Finding f : Order.applying(assessment)) {
            finding(assessment, f, names, paint, out);
        }
        mitigated(assessment, names, paint, out);
        invariants(assessment, names, paint, out);
        ruledOut(assessment, names, paint, out);
        questions(assessment, paint, out);
        sources(assessment, paint, out);
        return out.toString();
    }

    private static void head(Assessment a, Paint paint, StringBuilder out) {
        out.append(paint.bold(a.system().name()))
                .append(": %d components, %d flows (model %s, catalogue %s)%n"
                        .formatted(
                                a.model().components().size(),
                                a.model().flows().size(),
                                a.revision()
                                        .hash()
                                        .substring(
                                                0,
                                                Math.min(8, a.revision().hash().length())),
                                a.catalogue().version())
                        .replace("\r", ""));
        Assessment.Summary s = a.summary();
        for (String severity : List.of("critical", "high", "medium", "low")) {
            int n = s.bySeverity().getOrDefault(severity, 0);
            if (n > 0) {
                out.append(paint.severity(severity, n + " " + severity)).append("  ");
            }
        }
        out.append(s.applies() == 0 ? "no threat applies  " : "")
                .append(paint.faint("%d mitigated, %d ruled out, %d undecided"
                        .formatted(s.mitigated(), s.notApplicable(), s.unknown())))
                .append("\n\n");
    }

    private static void finding(Assessment a, Finding f, Names names, Paint paint, StringBuilder out) {
        String level = f.theoretical() ? "theory" : f.severity();
        out.append(paint.severity(f.severity(), pad(level.toUpperCase(Locale.ROOT), INDENT)))
                .append(paint.bold(f.title()))
                .append(paint.faint("  " + ids(f)))
                .append('\n');
        String path = names.path(f);
        if (!f.why().contains(path)) {
            out.append(Wrap.lines(path, INDENT, WIDTH));
        }
        out.append(Wrap.lines(f.why(), INDENT, WIDTH));
        if (f.firstStep() != null && !f.firstStep().isBlank()) {
            out.append(Wrap.lines("First: " + f.firstStep(), INDENT, WIDTH));
        }
        out.append('\n');
    }

    private static String ids(Finding f) {
        StringBuilder ids = new StringBuilder(f.code() == null ? f.threat() : f.code());
        for (String key : List.of("owasp-llm-2025", "owasp-agentic", "atlas")) {
            f.frameworks().getOrDefault(key, List.of()).stream().limit(IDS).forEach(id -> ids.append(' ')
                    .append(id));
        }
        return ids.toString();
    }

    private static void mitigated(Assessment a, Names names, Paint paint, StringBuilder out) {
        List<Finding> mitigated = Order.mitigated(a);
        if (mitigated.isEmpty()) {
            return;
        }
        out.append(paint.bold("Mitigated")).append(" (" + mitigated.size() + ")\n");
        for (Finding f : mitigated) {
            String controls = String.join(
                    ", ",
                    f.controls().stream()
                            .filter(c ->
                                    c.state().equals("evidenced") || c.state().equals("verified"))
                            .map(Assessment.ControlState::title)
                            .toList());
            out.append(Wrap.lines(
                    f.title() + " at "
                            + names.of(
                                    f.components().isEmpty()
                                            ? ""
                                            : f.components().getFirst())
                            + (controls.isEmpty() ? "" : ", by " + controls),
                    2,
                    WIDTH));
        }
        out.append('\n');
    }

    private static void invariants(Assessment a, Names names, Paint paint, StringBuilder out) {
        if (a.invariants().isEmpty()) {
            return;
        }
        out.append(paint.bold("Must never happen")).append('\n');
        for (InvariantResult i : a.invariants()) {
            String state = i.holds() == null ? "unknown" : i.holds() ? "holds" : "BROKEN";
            String shown = i.holds() == null || i.holds() ? state : paint.severity("high", state);
            out.append("  ").append(shown).append("  ").append(i.statement()).append('\n');
            if (i.path() != null && !i.path().isEmpty() && Boolean.FALSE.equals(i.holds())) {
                out.append(Wrap.lines("by " + names.path(i.path()), INDENT, WIDTH));
            } else if (i.reason() != null && !i.reason().isBlank()) {
                out.append(Wrap.lines(i.reason(), INDENT, WIDTH));
            }
        }
        out.append('\n');
    }

    private static void ruledOut(Assessment a, Names names, Paint paint, StringBuilder out) {
        List<RuledOut> ruledOut = a.ruledOut().stream()
                .filter(r -> r.verdict().equals("not-applicable"))
                .toList();
        if (ruledOut.isEmpty()) {
            return;
        }
        out.append(paint.bold("Ruled out")).append(" (" + ruledOut.size() + "; all of them with --format json)\n");
        // those that are closest to becoming real are worth a line; the rest only costs attention
        List<RuledOut> near =
                ruledOut.stream().filter(r -> !r.becomesRealIf().isEmpty()).toList();
        for (RuledOut r :
                (near.isEmpty() ? ruledOut : near).stream().limit(EXAMPLES).toList()) {
            String where = r.components().isEmpty()
                    ? ""
                    : " at " + names.of(r.components().getFirst());
            String text = r.title() + where + ": " + r.reason();
            if (!r.becomesRealIf().isEmpty()) {
                text += " Becomes real if " + r.becomesRealIf().getFirst().text();
            }
            out.append(Wrap.lines(text, 2, WIDTH));
        }
        out.append('\n');
    }

    private static void questions(Assessment a, Paint paint, StringBuilder out) {
        if (a.questions().isEmpty()) {
            return;
        }
        out.append(paint.bold("Worth answering")).append(" (what decides most comes first)\n");
        int n = 1;
        for (Question q : a.questions().stream().limit(QUESTIONS).toList()) {
            String decides = q.decides() == 1 ? "decides 1 threat" : "decides " + q.decides() + " threats";
            out.append(Wrap.lines(n++ + ". " + q.text() + " (" + decides + ")", 2, WIDTH));
        }
        if (a.questions().size() > QUESTIONS) {
            out.append("  and " + (a.questions().size() - QUESTIONS) + " more\n");
        }
        out.append('\n');
    }

    private static void sources(Assessment a, Paint paint, StringBuilder out) {
        out.append(paint.bold("Read")).append('\n');
        int skipped = 0;
        for (Receipt r : a.receipts()) {
            if (r.format().isEmpty() || r.format().equals("skipped")) {
                skipped++;
                continue;
            }
            out.append("  %s: %s, %d read, %d taken over, %d guessed, %d dropped%n"
                    .formatted(r.source(), r.format(), r.read(), r.mapped(), r.guessed(), r.dropped())
                    .replace("\r", ""));
        }
        if (skipped > 0) {
            out.append("  " + skipped + " other files say nothing about the architecture\n");
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
