package dev.vedette.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsDocTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    private static String document() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/formats.md"))) {
            here = here.getParent();
        }
        return Files.readString(here.resolve("docs/formats.md"));
    }

    @Test
    void the_document_lists_exactly_the_formats_that_are_read() throws IOException {
        // When
        List<String> listed = ROW.matcher(document())
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();

        // Then
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Importers.standard().formats());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a.mmd ~ flowchart LR\\n a[Web App] --> b[Backend] ~ mermaid",
                "a.mmd ~ sequenceDiagram\\n A->>B: hi ~ mermaid",
                "a.mmd ~ C4Context\\nPerson(u, 'User')\\nSystem(s, 'Shop')\\nRel(u, s, 'buys') ~ mermaid",
                "a.mmd ~ architecture-beta\\nservice a(server)[Web App] ~ mermaid",
                "a.mmd ~ block-beta\\n a --> b ~ mermaid",
                "a.d2 ~ a -> b ~ d2",
                "a.puml ~ @startuml\\n[Web App] --> [Backend]\\n@enduml ~ plantuml",
                "a.otm ~ otmVersion: 0.2.0\\nproject: {name: x, id: x}\\ncomponents: [{id: a, name: Web App}] ~ otm",
                "main.tf ~ resource \"aws_s3_bucket\" \"docs\" {\\n bucket = \"docs\"\\n} ~ terraform",
                "compose.yaml ~ services:\\n web:\\n  image: nginx:1.27 ~ compose",
                "k.yaml ~ apiVersion: v1\\nkind: Service\\nmetadata: {name: web} ~ kubernetes",
                "mcp.json ~ {\"mcpServers\": {\"files\": {\"command\": \"npx\", \"args\": [\"x\"]}}} ~ mcp",
                "api.yaml ~ openapi: 3.1.0\\ninfo: {title: Orders}\\npaths: {/a: {get: {}}} ~ openapi",
                "ev.yaml ~ asyncapi: 3.0.0\\ninfo: {title: Orders}\\nchannels: {a: {address: a}} ~ asyncapi",
                "bom.json ~ {\"bomFormat\": \"CycloneDX\", \"services\": [{\"name\": \"Orders\"}]} ~ cyclonedx",
                "a.txt ~ A support agent reads tickets and sends them to a hosted LLM. ~ text",
            })
    void an_example_is_recognised_by_its_content(String name, String text, String format) {
        // When
        Reading r = Sources.read(SourceFile.of(name, text.replace("\\n", "\n")));

        // Then
        assertThat(r.problems()).isEmpty();
        assertThat(r.receipts()).singleElement().satisfies(x -> assertThat(x.format())
                .isEqualTo(format));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "tm.py ~ from pytm import TM ~ pytm",
                "a.vsd ~ x ~ Save it as .vsdx",
                "a.mmd ~ gantt\\n title x ~ gantt",
            })
    void what_is_not_read_is_refused_by_name_with_what_to_do_instead(String name, String text, String word) {
        // When
        Reading r = Sources.read(SourceFile.of(name, text.replace("\\n", "\n")));

        // Then
        assertThat(r.problems()).singleElement().satisfies(p -> assertThat(p.getMessage())
                .contains(word));
    }
}
