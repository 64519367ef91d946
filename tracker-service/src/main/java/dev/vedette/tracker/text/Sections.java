package dev.vedette.tracker.text;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.markdown.Md;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts of a ticket about one finding, in the order a developer needs them. */
final class Sections {
    private static final int MAX_FACTS = 12;
    private static final Set<String> IN_PLACE = Set.of("evidenced", "verified");

    private final Assessment.Finding finding;
    private final Map<String, String> names;
    private final StringBuilder out = new StringBuilder();

    private Sections(Assessment.Finding finding, Map<String, String> names) {
        this.finding = finding;
        this.names = names;
    }

    static String of(KnownFinding f, Map<String, String> names) {
        Sections s = new Sections(f.body(), names);
        String path = s.path();
        s.section("What can happen here", Md.escape(s.why(path)));
        s.section("The path", Md.escape(path));
        s.section("First step", Md.escape(s.finding.firstStep() == null ? "" : s.finding.firstStep()));
        s.section("Done when", s.criteria());
        s.section("Other controls that lower it", s.others());
        s.section("Already in place", s.inPlace());
        s.section("Why we say so", s.facts());
        s.section("References", s.references());
        return s.out.toString();
    }

    private void section(String title, String text) {
        if (!text.isBlank()) {
            out.append("### ").append(title).append("\n\n").append(text.strip()).append("\n\n");
        }
    }

    private String path() {
        List<String> stops = finding.path() == null ? List.of() : finding.path();
        List<String> known =
                stops.stream().filter(names::containsKey).map(names::get).toList();
        return known.size() < 2 ? "" : String.join(" → ", known);
    }

    /** The engine ends its words with the path, which here has a place of its own. */
    private String why(String path) {
        String why = finding.why().strip();
        String tail = "Path: " + path + ".";
        return !path.isEmpty() && why.endsWith(tail)
                ? why.substring(0, why.length() - tail.length()).strip()
                : why;
    }

    private List<Assessment.ControlState> controls(boolean inPlace) {
        return finding.controls().stream()
                .filter(c -> IN_PLACE.contains(c.state()) == inPlace)
                .toList();
    }

    /** The control that helps most, not all of them: any that calms the finding will do. */
    private String criteria() {
        StringJoiner list = new StringJoiner("\n");
        controls(false).stream()
                .findFirst()
                .ifPresent(c -> list.add("- " + control(c) + " is in place at " + where(c)
                        + " and evidence of it is handed in, or another control below does the same"));
        list.add("- The next reading of the architecture no longer shows this as open");
        return list.toString();
    }

    private String others() {
        return controls(false).stream().skip(1).map(c -> "- " + control(c)).collect(Collectors.joining("\n"));
    }

    private String inPlace() {
        return controls(true).stream()
                .map(c -> "- " + control(c) + " at " + where(c) + ": " + c.state())
                .collect(Collectors.joining("\n"));
    }

    private static String control(Assessment.ControlState c) {
        return Md.escape(c.title()) + " (" + c.id() + ")";
    }

    private String where(Assessment.ControlState c) {
        List<String> places = c.where() == null || c.where().isEmpty() ? finding.components() : c.where();
        String named = places.stream()
                .limit(c.where() == null || c.where().isEmpty() ? 1 : places.size())
                .map(id -> Md.escape(name(id, names)))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "the system" : named;
    }

    /** What was read, and where: first what is said about parts, then where the parts themselves stand. */
    private String facts() {
        StringJoiner list = new StringJoiner("\n");
        finding.facts().stream()
                .filter(f -> !"exists".equals(f.key()))
                .limit(MAX_FACTS)
                .forEach(f -> list.add("- "
                        + Md.escape(
                                f.element() == null || f.element().isEmpty() ? "The system" : name(f.element(), names))
                        + ": " + Md.escape(f.key()) + " is " + Md.escape(String.valueOf(f.value())) + source(f)));
        Map<String, Set<Integer>> lines = new TreeMap<>();
        finding.facts().stream()
                .filter(f -> "exists".equals(f.key())
                        && f.source() != null
                        && !f.source().isBlank())
                .forEach(f ->
                        lines.computeIfAbsent(f.source(), k -> new TreeSet<>()).addAll(line(f.position())));
        lines.forEach((source, at) -> list.add("- The parts named here stand in " + Md.escape(source)
                + (at.isEmpty()
                        ? ""
                        : (at.size() == 1 ? ", line " : ", lines ")
                                + at.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        return list.toString();
    }

    private static Set<Integer> line(String position) {
        String first = position == null ? "" : position.split(":")[0];
        return first.matches("\\d{1,9}") ? Set.of(Integer.parseInt(first)) : Set.of();
    }

    private static String source(Assessment.FactRef f) {
        if (f.source() == null || f.source().isBlank()) {
            return "";
        }
        String position = f.position() == null || f.position().isBlank() ? "" : ":" + f.position();
        return " (" + f.origin() + ", " + Md.escape(f.source() + position) + ")";
    }

    private String references() {
        StringJoiner list = new StringJoiner("\n");
        Frameworks.NAMES.forEach((key, title) -> {
            List<String> ids = finding.frameworks().getOrDefault(key, List.of());
            if (!ids.isEmpty()) {
                list.add("- " + title + ": " + Md.escape(String.join(", ", ids)));
            }
        });
        for (Assessment.Training t : finding.training()) {
            String title = Md.escape(t.title());
            list.add(safe(t.link()) ? "- Training: [" + title + "](" + t.link() + ")" : "- Training: " + title);
        }
        return list.toString();
    }

    private static boolean safe(String link) {
        return link != null && link.matches("https?://[^\\s()<>]+");
    }

    static String name(String id, Map<String, String> names) {
        return names.getOrDefault(id, id);
    }
}
