package dev.vedette.importers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.importers.Importers;
import dev.vedette.importers.change.ChangeFold;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Many ways to say the same. A line of the resource: {@code sentences || Part fact=value ; A->B fact=value ; Part C10+ ;
 * -Part}; {@code |} between parts or values means either, {@code ~} that a list holds the value.
 */
class StatementsTest {

    private static final String SUPPORT = """
            flowchart LR
              cu([Customers]) --> wc[Web Chat]
              wc --> ag[Support Agent]
              ag --> llm[Hosted LLM]
              ag --> hi[(Help Index)]
              ag --> cr[(Customer Database)]
              ag -->|propose refund| rt[Refund Tool]
              clerk([Clerk]) -->|approve| rt
              ed([Editors]) --> hi
              ag --> log[(Audit Log)]
            """;

    private static final String SCORING = """
            flowchart LR
              d([Documentation team]) -->|single sign-on| ts[Translation Service]
              ts --> llm[Hosted LLM]
              ts --> ms[(Manual Store)]
              nb[Training Job] --> sm[Sales Model]
              ds[(Training Data)] --> nb
              api[Prediction API] --> sm
            """;

    @TestFactory
    Stream<DynamicTest> descriptions_say_facts() throws IOException {
        return lines("statements.txt")
                .map(line -> DynamicTest.dynamicTest(line.says(), () -> {
                    // When
                    Model model = read("said.md", line.says());

                    // Then
                    line.expected()
                            .forEach(e -> assertThat(holds(model, e)).as(e).isTrue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> changes_of_a_support_agent_say_facts() throws IOException {
        return changes("changes-support.txt", read("support.mmd", SUPPORT));
    }

    @TestFactory
    Stream<DynamicTest> changes_of_a_scoring_system_say_facts() throws IOException {
        return changes("changes-scoring.txt", read("scoring.mmd", SCORING));
    }

    private static Stream<DynamicTest> changes(String file, Model before) throws IOException {
        return lines(file)
                .map(line -> DynamicTest.dynamicTest(line.says(), () -> {
                    // Given
                    ChangeObserved change = Json.MAPPER.convertValue(
                            Map.of("systemId", "s", "changeId", "c", "kind", "ARCHITECTURE", "statement", line.says()),
                            ChangeObserved.class);

                    // When
                    Model after = ChangeFold.fold(before, change);

                    // Then
                    line.expected().forEach(e -> assertThat(e.equals("=") ? after.equals(before) : holds(after, e))
                            .as(e)
                            .isTrue());
                }));
    }

    private record Line(String says, List<String> expected) {}

    private static Stream<Line> lines(String file) throws IOException {
        try (var in = StatementsTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\\|\\|"))
                    .map(cells -> new Line(
                            cells[0].strip(),
                            Stream.of(cells[1].split(";")).map(String::strip).toList()));
        }
    }

    private static Model read(String name, String text) {
        Upload upload = new Upload(List.of(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))));
        return Merge.merge("system", Importers.standard().read(upload).drafts(), null);
    }

    /** Whether the part is there of which something must not be said; of what was not read, nothing is said either. */
    private static boolean read(Model model, String expectation) {
        String who = expectation.contains("->") ? "" : expectation.substring(0, expectation.lastIndexOf(' '));
        return who.isEmpty()
                || Stream.of(who.split("\\|")).anyMatch(name -> model.components().stream()
                        .anyMatch(c -> c.name().equalsIgnoreCase(name)));
    }

    private static boolean holds(Model model, String expectation) {
        if (expectation.startsWith("!")) {
            String denied = expectation.substring(1);
            return read(model, denied) && !holds(model, denied);
        }
        if (expectation.startsWith("-")) {
            String gone = expectation.substring(1);
            return gone.contains("->")
                    ? flows(model, gone).isEmpty()
                    : model.components().stream().noneMatch(c -> c.name().equals(gone));
        }
        int space = expectation.lastIndexOf(' ');
        String what = expectation.substring(space + 1);
        if (!what.contains("=") && !what.contains("~") && !what.matches("C\\d\\d[+-].*")) {
            return !flows(model, expectation).isEmpty();
        }
        String who = expectation.substring(0, space);
        List<Map.Entry<String, SortedMap<String, Fact>>> elements = new ArrayList<>();
        flows(model, who).forEach(f -> elements.add(Map.entry(f.id(), f.facts())));
        for (String name : who.split("\\|")) {
            model.components().stream()
                    .filter(c -> c.name().equalsIgnoreCase(name))
                    .forEach(c -> elements.add(Map.entry(c.id(), c.facts())));
        }
        return elements.stream().anyMatch(e -> Stream.of(what.split("\\|"))
                .anyMatch(
                        w -> w.matches("C\\d\\d[+-]") ? guarded(model, e.getKey(), w) : states(e.getValue(), w, what)));
    }

    /** {@code a=1|2} reads as a=1 or a=2. */
    private static boolean states(SortedMap<String, Fact> facts, String said, String whole) {
        String full = said.contains("=") || said.contains("~")
                ? said
                : whole.substring(0, Math.max(whole.indexOf('='), whole.indexOf('~')) + 1) + said;
        String[] pair = full.split("[=~]", 2);
        Fact fact = facts.get(pair[0]);
        if (fact == null) {
            return false;
        }
        return switch (fact.value()) {
            case FactValue.Words w -> w.value().contains(pair[1]);
            case FactValue.Flag f -> String.valueOf(f.value()).equalsIgnoreCase(pair[1]);
            default -> fact.value().text().equalsIgnoreCase(pair[1]);
        };
    }

    private static boolean guarded(Model model, String element, String control) {
        Safeguard.State state = control.endsWith("+") ? Safeguard.State.EVIDENCED : Safeguard.State.ABSENT;
        return model.safeguards().stream()
                .anyMatch(s -> s.control().equals(control.substring(0, 3))
                        && (s.element().equals(element) || s.element().isEmpty())
                        && s.state() == state);
    }

    private static List<Flow> flows(Model model, String arrow) {
        String[] ends = arrow.split("->");
        if (ends.length != 2) {
            return List.of();
        }
        return model.flows().stream()
                .filter(f -> name(model, f.from()).equals(ends[0])
                        && name(model, f.to()).equals(ends[1]))
                .toList();
    }

    private static String name(Model model, String id) {
        return model.components().stream()
                .filter(c -> c.id().equals(id))
                .map(Component::name)
                .findFirst()
                .orElse("");
    }
}
