package dev.vedette.tracker.text;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.markdown.Md;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The text of one item. Holds nothing that moves without meaning (no dates, no revision numbers), so that the text only
 * changes when there is something to tell.
 *
 * @param summary one line
 * @param markdown for the managed block
 */
public record TicketText(String summary, String markdown) {
    private static final int MAX_FACTS = 12;
    private static final int MAX_GROUP = 60;

    /** Tells two texts apart. */
    public String hash() {
        return Json.sha256(markdown.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param findings at least one, worst first
     * @param names names of the system's elements by id
     * @param publicUrl where people reach Vedette, without a trailing slash
     */
    public static TicketText of(List<KnownFinding> findings, Map<String, String> names, String publicUrl) {
        return findings.size() == 1 ? single(findings.getFirst(), names, publicUrl) : group(findings, names, publicUrl);
    }

    private static TicketText single(KnownFinding f, Map<String, String> names, String publicUrl) {
        String where = f.body().components().isEmpty()
                ? f.systemName()
                : name(f.body().components().getFirst(), names);
        StringBuilder out = new StringBuilder();
        head(f, out);
        body(f, names, out);
        out.append("[Open in Vedette](").append(link(publicUrl, f.id())).append(")\n");
        return new TicketText(f.title() + ": " + where + " (" + f.systemName() + ")", out.toString());
    }

    private static void head(KnownFinding f, StringBuilder out) {
        out.append("**Severity ").append(f.severity().word()).append("** in ").append(Md.escape(f.systemName()));
        if (!f.applies()) {
            out.append("\n\n**No longer open:** ").append(calm(f));
            if (f.reason() != null && !f.reason().isBlank()) {
                out.append(" ").append(Md.escape(f.reason()));
            }
        }
        out.append("\n\n");
    }

    private static String calm(KnownFinding f) {
        return switch (f.status()) {
            case "mitigated" -> "the controls now in place answer it.";
            case "not-applicable" -> "the architecture no longer allows it.";
            case "gone" -> "the part of the system it was about is no longer in the model.";
            case "unknown" -> "a fact it rests on is not known any more.";
            default -> "there is nothing left to exploit.";
        };
    }

    private static void body(KnownFinding f, Map<String, String> names, StringBuilder out) {
        Assessment.Finding b = f.body();
        section(out, "What can happen here", Md.escape(b.why()));
        if (b.path() != null && b.path().size() > 1) {
            String path = b.path().stream()
                    .filter(names::containsKey)
                    .map(id -> Md.escape(names.get(id)))
                    .collect(Collectors.joining(" → "));
            if (!path.isEmpty()) {
                section(out, "The path", path);
            }
        }
        if (b.firstStep() != null && !b.firstStep().isBlank()) {
            section(out, "First step", Md.escape(b.firstStep()));
        }
        section(out, "Done when", criteria(b, names));
        section(out, "Why we say so", facts(b, names));
        section(out, "References", references(b));
    }

    private static void section(StringBuilder out, String title, String text) {
        if (!text.isBlank()) {
            out.append("### ").append(title).append("\n\n").append(text.strip()).append("\n\n");
        }
    }

    private static String criteria(Assessment.Finding b, Map<String, String> names) {
        StringJoiner out = new StringJoiner("\n");
        for (Assessment.ControlState c : b.controls()) {
            if (!c.state().equals("evidenced") && !c.state().equals("verified")) {
                String where = c.where() == null
                        ? ""
                        : c.where().stream()
                                .map(id -> Md.escape(name(id, names)))
                                .collect(Collectors.joining(", "));
                out.add("- " + Md.escape(c.title()) + " (" + c.id() + ")"
                        + (where.isEmpty() ? "" : " is in place at " + where) + ", with evidence attached");
            }
        }
        out.add("- The next reading of the architecture no longer shows this threat as open");
        return out.toString();
    }

    private static String facts(Assessment.Finding b, Map<String, String> names) {
        return b.facts().stream()
                .filter(f -> !"exists".equals(f.key()))
                .limit(MAX_FACTS)
                .map(f -> "- "
                        + Md.escape(
                                f.element() == null || f.element().isEmpty() ? "The system" : name(f.element(), names))
                        + ": " + Md.escape(f.key()) + " is " + Md.escape(String.valueOf(f.value())) + source(f))
                .collect(Collectors.joining("\n"));
    }

    private static String source(Assessment.FactRef f) {
        if (f.source() == null || f.source().isBlank()) {
            return "";
        }
        String position = f.position() == null || f.position().isBlank() ? "" : ":" + f.position();
        return " (" + f.origin() + ", " + Md.escape(f.source() + position) + ")";
    }

    private static String references(Assessment.Finding b) {
        StringJoiner out = new StringJoiner("\n");
        Frameworks.NAMES.forEach((key, name) -> {
            List<String> ids = b.frameworks().getOrDefault(key, List.of());
            if (!ids.isEmpty()) {
                out.add("- " + name + ": " + Md.escape(String.join(", ", ids)));
            }
        });
        for (Assessment.Training t : b.training()) {
            String title = Md.escape(t.title());
            out.add(safe(t.link()) ? "- Training: [" + title + "](" + t.link() + ")" : "- Training: " + title);
        }
        return out.toString();
    }

    private static boolean safe(String link) {
        return link != null && link.matches("https?://[^\\s()<>]+");
    }

    private static TicketText group(List<KnownFinding> findings, Map<String, String> names, String publicUrl) {
        KnownFinding worst = findings.getFirst();
        long open = findings.stream().filter(KnownFinding::applies).count();
        StringBuilder out = new StringBuilder();
        out.append("**").append(open).append(" of ").append(findings.size()).append(" findings open**, the worst ");
        out.append(worst.severity().word()).append("\n\n");
        findings.stream().limit(MAX_GROUP).forEach(f -> {
            String where = f.body().components().isEmpty()
                    ? f.systemName()
                    : name(f.body().components().getFirst(), names);
            out.append("- ")
                    .append(f.applies() ? "open: " : "no longer open: ")
                    .append("[")
                    .append(Md.escape(f.title()));
            out.append("](").append(link(publicUrl, f.id())).append(") at ").append(Md.escape(where));
            out.append(", ").append(f.severity().word()).append("\n");
        });
        out.append("\n");
        body(worst, names, out);
        return new TicketText(
                worst.title() + " and " + (findings.size() - 1) + " more (" + worst.systemName() + ")", out.toString());
    }

    public static String link(String publicUrl, String findingId) {
        return publicUrl + "/findings/" + findingId;
    }

    private static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }
}
