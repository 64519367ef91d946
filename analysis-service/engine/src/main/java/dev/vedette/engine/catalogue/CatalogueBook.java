package dev.vedette.engine.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as a Markdown page: every threat with its conditions, controls and mappings. */
public final class CatalogueBook {

    private CatalogueBook() {}

    /**
     * @param firing by code, the model on which the threat is shown to apply
     * @param nearMiss by code, a model one thing away on which it is silent
     */
    public static String page(Catalogue catalogue, Map<String, String> firing, Map<String, String> nearMiss) {
        StringBuilder page = new StringBuilder();
        page.append("# The catalogue\n\nGenerated from the data files of the engine; do not edit. Version ")
                .append(catalogue.version())
                .append(", ")
                .append(catalogue.threats().size())
                .append(" threats, ")
                .append(catalogue.controls().size())
                .append(" controls.\n\n"
                        + "Marks of mappings: `=` the entry names the same concept, `✓` joined by a published"
                        + " crosswalk, `~` our judgement. A finding shows a mapping with a condition only where"
                        + " that holds.\n");
        for (String layer : List.of("data", "model", "agentic", "platform")) {
            page.append("\n## Layer ").append(layer).append('\n');
            catalogue.threats().values().stream()
                    .filter(t -> t.layer().equals(layer))
                    .forEach(t -> threat(page, t, firing.get(t.code()), nearMiss.get(t.code())));
        }
        page.append("\n## Controls\n\n| id | control | shown by |\n|---|---|---|\n");
        catalogue.controls().values().forEach(c -> page.append("| ")
                .append(c.id())
                .append(" | ")
                .append(c.title())
                .append(" | ")
                .append(c.shown() == null ? "a statement only" : "`" + c.shown().text() + "`")
                .append(" |\n"));
        return page.toString();
    }

    private static void threat(StringBuilder page, Threat t, String firing, String nearMiss) {
        page.append("\n### ")
                .append(t.code())
                .append(' ')
                .append(t.title())
                .append("\n\n")
                .append(t.what())
                .append("\n\n");
        line(page, "slug", "`" + t.slug() + "`, impact " + t.impact() + ", likelihood " + t.likelihood());
        line(
                page,
                "judged at",
                "`" + t.target().variable() + " in "
                        + String.join("|", t.target().kinds()) + "`");
        line(page, "applies when", code(t.applies()));
        line(page, "treated when", code(t.treat()));
        line(page, "closed when", code(t.mitigated()));
        t.raises().forEach(m -> line(page, "raised when", code(m.when()) + ": " + m.because()));
        t.lowers().forEach(m -> line(page, "lowered when", code(m.when()) + ": " + m.because()));
        line(page, "reads", String.join(", ", t.applies().condition().reads()));
        line(
                page,
                "controls",
                t.controls().stream()
                        .map(c -> t.decisive().contains(c) ? "**" + c + "**" : c)
                        .collect(Collectors.joining(", ")));
        t.mappings()
                .forEach((framework, list) -> line(
                        page,
                        framework,
                        list.stream()
                                .map(m -> m.id() + " " + m.mark().sign()
                                        + (m.only() == null ? "" : " (only when " + code(m.only()) + ")"))
                                .collect(Collectors.joining(", "))));
        line(page, "applies on", firing == null ? "" : "`" + firing + "`");
        line(page, "silent on", nearMiss == null ? "" : "`" + nearMiss + "`");
    }

    private static String code(Rule rule) {
        return rule == null || rule.text().equals("true") ? "" : "`" + rule.text() + "`";
    }

    private static void line(StringBuilder page, String what, String text) {
        if (!text.isEmpty()) {
            page.append("- ").append(what).append(": ").append(text).append('\n');
        }
    }
}
