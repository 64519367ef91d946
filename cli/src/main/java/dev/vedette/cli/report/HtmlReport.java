package dev.vedette.cli.report;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Assessment.ControlState;
import dev.vedette.contracts.assessment.Assessment.Finding;
import dev.vedette.contracts.assessment.Assessment.InvariantResult;
import dev.vedette.contracts.assessment.Assessment.Question;
import dev.vedette.contracts.assessment.Assessment.RuledOut;
import dev.vedette.contracts.assessment.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** One file that needs nothing else: no script, no fetch, only its own style. */
final class HtmlReport implements Report {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1c2430;--paper:#fdfdfb;--faint:#66707d;--line:#dfe2e6;--card:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e7eb;--paper:#14181d;--faint:#98a2ae;--line:#2b323a;--card:#1b2027}}
            body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:3rem auto;padding:0 1.25rem}
            h1{font-size:1.7rem;margin:0}h2{font-size:1.15rem;margin:2.5rem 0 .75rem}h3{font-size:1.02rem;margin:0}
            p{margin:.4rem 0}.faint,small{color:var(--faint)}
            article{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--level);border-radius:.4rem;padding:.9rem 1.1rem;margin:.8rem 0}
            .critical{--level:#8e2a8a}.high{--level:#c2372e}.medium{--level:#c98a1b}.low{--level:#3f87a6}
            .level{float:right;color:var(--level);font-weight:600;text-transform:uppercase;font-size:.78rem;letter-spacing:.05em}
            .path{font-size:.92rem}table{border-collapse:collapse;width:100%;font-size:.92rem}
            td,th{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
            summary{cursor:pointer}
            """;

    @Override
    public String render(Assessment a, ReportContext context) {
        Names names = new Names(a);
        StringBuilder out = new StringBuilder();
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(digest(STYLE))
                .append("'; base-uri 'none'; form-action 'none'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Threats of ")
                .append(text(a.system().name()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        head(a, out);
        for (Finding f : Order.applying(a)) {
            finding(a, f, names, out);
        }
        mitigated(a, names, out);
        invariants(a, names, out);
        questions(a, out);
        ruledOut(a, names, out);
        receipts(a, out);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void head(Assessment a, StringBuilder out) {
        Assessment.Summary s = a.summary();
        out.append("<h1>").append(text(a.system().name())).append("</h1>\n<p class=\"faint\">");
        out.append(a.model().components().size() + " components, "
                + a.model().flows().size() + " flows. "
                + s.applies() + " threats apply, " + s.mitigated() + " are mitigated, " + s.notApplicable()
                + " are ruled out, " + s.unknown() + " are undecided.");
        out.append("<br>Model <code>")
                .append(text(a.revision().hash()))
                .append("</code>, catalogue ")
                .append(text(a.catalogue().version()))
                .append("</p>\n<h2>What applies</h2>\n");
    }

    private static void finding(Assessment a, Finding f, Names names, StringBuilder out) {
        out.append("<article class=\"")
                .append(text(f.severity()))
                .append("\" id=\"")
                .append(text(f.id()));
        out.append("\">\n<span class=\"level\">").append(f.theoretical() ? "theory" : text(f.severity()));
        out.append("</span>\n<h3>").append(text(f.title())).append("</h3>\n");
        out.append("<p class=\"path faint\">").append(text(names.path(f))).append("</p>\n");
        out.append("<p>").append(text(f.why())).append("</p>\n");
        if (f.firstStep() != null && !f.firstStep().isBlank()) {
            out.append("<p><strong>First:</strong> ")
                    .append(text(f.firstStep()))
                    .append("</p>\n");
        }
        out.append("<details><summary><small>Facts, controls and framework ids</small></summary>\n<table>\n");
        f.facts()
                .forEach(x -> row(
                        out,
                        names.of(x.element()),
                        x.key() + " = " + x.value(),
                        x.origin(),
                        x.source() + (x.position() == null || x.position().isEmpty() ? "" : ":" + x.position())));
        for (ControlState c : f.controls()) {
            row(out, c.title(), c.state(), c.id(), "");
        }
        f.frameworks().forEach((k, ids) -> {
            if (!ids.isEmpty()) {
                row(out, k, String.join(", ", ids), "", "");
            }
        });
        out.append("</table></details>\n</article>\n");
    }

    private static void mitigated(Assessment a, Names names, StringBuilder out) {
        List<Finding> mitigated = Order.mitigated(a);
        if (mitigated.isEmpty()) {
            return;
        }
        out.append("<h2>Mitigated</h2>\n<table>\n");
        mitigated.forEach(f -> row(out, f.title(), names.path(f), f.why(), ""));
        out.append("</table>\n");
    }

    private static void invariants(Assessment a, Names names, StringBuilder out) {
        if (a.invariants().isEmpty()) {
            return;
        }
        out.append("<h2>Must never happen</h2>\n<table>\n");
        for (InvariantResult i : a.invariants()) {
            String state = i.holds() == null ? "unknown" : i.holds() ? "holds" : "broken";
            List<String> path = i.path() == null ? List.of() : i.path();
            row(
                    out,
                    i.statement(),
                    state,
                    i.reason(),
                    String.join(" → ", path.stream().map(names::of).toList()));
        }
        out.append("</table>\n");
    }

    private static void questions(Assessment a, StringBuilder out) {
        if (a.questions().isEmpty()) {
            return;
        }
        out.append("<h2>Worth answering</h2>\n<table>\n");
        for (Question q : a.questions()) {
            row(out, q.text(), "decides " + q.decides(), "", "");
        }
        out.append("</table>\n");
    }

    private static void ruledOut(Assessment a, Names names, StringBuilder out) {
        out.append("<h2>Ruled out or undecided</h2>\n<details><summary>"
                + a.ruledOut().size() + " threats and why</summary>\n<table>\n");
        for (RuledOut r : a.ruledOut()) {
            String where =
                    r.components().isEmpty() ? "" : names.of(r.components().getFirst());
            String real = r.becomesRealIf().isEmpty()
                    ? ""
                    : "becomes real if " + r.becomesRealIf().getFirst().text();
            row(out, r.title(), where, r.reason(), real);
        }
        out.append("</table></details>\n");
    }

    private static void receipts(Assessment a, StringBuilder out) {
        out.append("<h2>What was read</h2>\n<table>\n");
        for (Receipt r : a.receipts()) {
            row(
                    out,
                    r.source(),
                    r.format().isEmpty() ? "skipped" : r.format(),
                    r.read() + " read, " + r.mapped() + " taken over, " + r.guessed() + " guessed, " + r.dropped()
                            + " dropped",
                    "");
        }
        out.append("</table>\n");
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>").append(text(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String text(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    private static String digest(String style) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
