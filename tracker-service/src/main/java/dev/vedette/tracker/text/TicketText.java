package dev.vedette.tracker.text;

import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.markdown.Md;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The text of one item. Holds nothing that moves without meaning (no dates, no revision numbers), so that the text only
 * changes when there is something to tell.
 *
 * @param summary one line
 * @param markdown for the managed block
 */
public record TicketText(String summary, String markdown) {
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
                : Sections.name(f.body().components().getFirst(), names);
        StringBuilder out = new StringBuilder();
        head(f, out);
        out.append(Sections.of(f, names));
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

    private static TicketText group(List<KnownFinding> findings, Map<String, String> names, String publicUrl) {
        KnownFinding worst = findings.getFirst();
        long open = findings.stream().filter(KnownFinding::applies).count();
        StringBuilder out = new StringBuilder();
        out.append("**").append(open).append(" of ").append(findings.size()).append(" findings open**, the worst ");
        out.append(worst.severity().word()).append("\n\n");
        findings.stream().limit(MAX_GROUP).forEach(f -> {
            String where = f.body().components().isEmpty()
                    ? f.systemName()
                    : Sections.name(f.body().components().getFirst(), names);
            out.append("- ")
                    .append(f.applies() ? "open: " : "no longer open: ")
                    .append("[")
                    .append(Md.escape(f.title()));
            out.append("](").append(link(publicUrl, f.id())).append(") at ").append(Md.escape(where));
            out.append(", ").append(f.severity().word()).append("\n");
        });
        out.append("\n");
        out.append(Sections.of(worst, names));
        return new TicketText(
                worst.title() + " and " + (findings.size() - 1) + " more (" + worst.systemName() + ")", out.toString());
    }

    /** The finding as this service knows it: a page for people, JSON for programs. */
    public static String link(String publicUrl, String findingId) {
        return publicUrl + "/api/tracker/findings/" + findingId;
    }
}
