package dev.vedette.importers.structurizr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructurizrImporterTest {

    private static final String DSL = """
            workspace "Claims" {
                !docs docs
                model {
                    agent = person "Claims agent"
                    group "Insurer" {
                        claims = softwareSystem "Claims system" {
                            web = container "Portal" "shows" "React"
                            api = container "Claims API" "decides" "Java"
                            db = container "Claims database" "" "PostgreSQL" "Database"
                        }
                    }
                    llm = softwareSystem "Model provider" "LLM" "External"
                    agent -> web "uses" "HTTPS"
                    web -> api "calls"
                    api -> db "reads"
                    !script groovy {
                        throw new RuntimeException()
                    }
                    !include more.dsl
                }
            }
            """;

    private static Draft read(List<SourceFile> files) throws UnreadableException {
        StructurizrImporter importer = new StructurizrImporter();
        assertThat(importer.detect(files.getFirst())).isGreaterThan(90);
        Draft draft = new Draft(files.getFirst().path(), "structurizr@1");
        importer.read(List.of(files.getFirst()), new Upload(files), draft);
        return draft;
    }

    @Test
    void theFinestElementsAreComponentsAndWhatHoldsThemAreZones() throws Exception {
        Draft draft = read(List.of(
                SourceFile.of("w/workspace.dsl", DSL), SourceFile.of("w/more.dsl", "api -> llm \"prompts\"\n")));
        assertThat(draft.parts())
                .extracting(p -> p.name)
                .containsExactlyInAnyOrder("Claims agent", "Portal", "Claims API", "Claims database", "Model provider");
        assertThat(draft.areas()).extracting(a -> a.name).containsExactlyInAnyOrder("Insurer", "Claims system");
        assertThat(draft.links())
                .extracting(l -> draft.part(l.from).name + ">" + draft.part(l.to).name)
                .contains(
                        "Claims agent>Portal",
                        "Portal>Claims API",
                        "Claims API>Claims database",
                        "Claims API>Model provider");
    }

    @Test
    void whatReachesOutsideIsLeftOutAndSaid() throws Exception {
        Draft draft = read(List.of(SourceFile.of("workspace.dsl", DSL)));
        assertThat(draft.receipt("structurizr", "").notes())
                .extracting(n -> n.position())
                .contains("2:1", "16:1", "19:1");
    }

    @Test
    void anErrorSaysItsLine() {
        String broken = "workspace {\n  model {\n    a = nonsense \"x\"\n  }\n}\n";
        assertThatThrownBy(() -> read(List.of(SourceFile.of("workspace.dsl", broken))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("workspace.dsl:3:1");
    }

    @Test
    void theContentOfOtherFilesNeverShowsInAnError() {
        String sly = "workspace extends /etc/hostname {\n  model {\n  }\n}\n";
        assertThatThrownBy(() -> read(List.of(SourceFile.of("workspace.dsl", sly))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("holds no element");
    }

    @Test
    void words_of_older_workspaces_and_lines_that_are_not_understood_cost_nothing_else() throws Exception {
        // Given
        String dsl = """
                workspace "Claims" {
                    model {
                        enterprise "Insurer" {
                            desk = softwareSystem "Desk" {
                                url "https://desk.example"
                                !docs docs {
                                    exclude "README.md"
                                }
                            }
                        }
                        agent = person "Agent"
                        agent -> desk "asks"
                        agent -> desk "asks"
                        !ref desk {
                            web = container "Portal"
                        }
                        agent -> nobody "asks"
                    }
                    views {
                        image desk "Sketch" {
                            image https://pictures.example/desk.png
                        }
                    }
                }
                """;

        // When
        Draft draft = read(List.of(SourceFile.of("workspace.dsl", dsl)));

        // Then
        assertThat(draft.parts()).extracting(p -> p.name).containsExactlyInAnyOrder("Agent", "Portal");
        assertThat(draft.areas()).extracting(a -> a.name).contains("Insurer");
        assertThat(draft.receipt("structurizr", "").notes())
                .extracting(n -> n.position())
                .contains("6:1", "13:1", "17:1", "20:1");
    }
}
