package dev.vedette.tracker.dossier;

import dev.vedette.tracker.markdown.Html;
import dev.vedette.tracker.markdown.Md;
import java.util.List;
import java.util.function.Function;

/** A dossier for people who follow a link. No script, no style from elsewhere. */
final class DossierPage {
    private static final String HEAD = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><title>Vedette</title><style>body{font:16px/1.5"
            + " system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}h1{font-size:1.5rem}"
            + "h2{font-size:1.2rem;border-top:1px solid #d0d7de;padding-top:.8rem}h3{font-size:1rem}</style></head><body>";

    private DossierPage() {}

    static String of(Dossier d) {
        FindingView f = d.finding();
        StringBuilder out = new StringBuilder();
        out.append("# ")
                .append(Md.escape(f.title()))
                .append("\n\n")
                .append(d.text())
                .append("\n\n");
        out.append("## Where it stands\n\n");
        out.append("- ").append(f.status()).append(", ").append(f.reviewState()).append(" (revision ");
        out.append(f.revision()).append(")\n");
        if (f.dueAt() != null) {
            out.append(f.overdue() ? "- **was due on " : "- due on ")
                    .append(f.dueAt().toString(), 0, 10)
                    .append(f.overdue() ? "**\n" : "\n");
        }
        if (f.pausedSince() != null) {
            out.append("- paused: ").append(Md.escape(f.pausedReason())).append("\n");
        }
        list(
                out,
                "Tickets",
                d.tickets(),
                t -> t.remoteUrl() == null
                        ? t.connection() + ": " + t.state()
                        : "[" + Md.escape(t.remoteKey()) + "](" + t.remoteUrl() + ") in " + Md.escape(t.connection())
                                + ": " + t.state());
        list(
                out,
                "Decisions",
                d.decisions(),
                x -> x.kind() + ", " + x.state() + ": "
                        + Md.escape(x.reason() == null ? "" : x.reason())
                        + (x.expiresOn() == null ? "" : ", until " + x.expiresOn()));
        list(out, "Evidence", d.evidence(), e -> e.control() + ", " + e.state() + ": " + Md.escape(e.title()));
        return HEAD + Html.of(out.toString()) + "</body></html>";
    }

    private static <T> void list(StringBuilder out, String title, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            out.append("\n## ").append(title).append("\n\n");
            items.forEach(i -> out.append("- ").append(line.apply(i)).append("\n"));
        }
    }
}
