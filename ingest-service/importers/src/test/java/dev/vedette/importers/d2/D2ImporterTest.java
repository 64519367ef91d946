package dev.vedette.importers.d2;

import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class D2ImporterTest {

    private static final D2Importer IMPORTER = new D2Importer();

    private static List<String> notes(Draft draft, Receipt.Kind kind) {
        return draft.receipt("d2", "").notes().stream()
                .filter(n -> n.kind() == kind)
                .map(n -> n.position() + " " + n.text())
                .toList();
    }

    @Test
    void containers_dotted_keys_chains_and_all_arrows_are_read() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                direction: right
                user: Customer {shape: person}
                aws: AWS account {
                  bot: Support Bot
                  db: Orders Database {shape: cylinder; style.fill: red}
                  bot -> db: reads
                  _.user -> bot: asks
                }
                aws.queue: Events {
                  shape: queue
                }
                aws.bot -> llm -> log: prompt
                aws.queue <-> aws.bot
                aws.db <- worker
                worker -- aws.queue
                llm: Hosted LLM
                log.shape: cylinder
                """);

        // Then
        assertThat(parts(draft))
                .contains("Customer: user", "Orders Database: database", "Events: message-queue", "Hosted LLM: llm");
        assertThat(links(draft))
                .contains(
                        "Customer > Support Bot",
                        "Support Bot > Orders Database",
                        "Support Bot > Hosted LLM",
                        "Hosted LLM > log",
                        "Events > Support Bot",
                        "Support Bot > Events",
                        "worker > Orders Database",
                        "worker > Events");
        assertThat(draft.areas()).singleElement().satisfies(a -> assertThat(a.name)
                .isEqualTo("AWS account"));
        assertThat(draft.part("aws.queue").zone).isEqualTo("aws");
        assertThat(draft.part("user").provenance.getFirst().position()).isEqualTo("2:1");
        assertThat(notes(draft, Receipt.Kind.DROPPED)).isEmpty();
    }

    @Test
    void quoted_keys_escapes_comments_variables_and_later_labels_are_understood() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                vars: {model: GPT-4o; store: {name: Pinecone}}
                # a comment
                \"""
                a block
                comment -> nothing
                \"""
                "my.app": Web App # trailing
                'x y' : "Claims \\"Agent\\""
                m: ${model}
                v: "${store.name}"
                "my.app" -> 'x y' -> m
                'x y' -> v
                ("my.app" -> 'x y')[0].label: asks over HTTPS
                """);

        // Then
        assertThat(parts(draft)).contains("Web App: web-app", "GPT-4o: llm", "Pinecone: vector-db");
        assertThat(links(draft)).contains("Web App > Claims \"Agent\"", "Claims \"Agent\" > GPT-4o");
        assertThat(draft.links().getFirst().facts.get("encrypted").value().text())
                .isEqualTo("tls");
    }

    @Test
    void classes_and_icons_hint_at_types_and_words_alone_are_no_part() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                classes: {store: {shape: cylinder}; client: {style.fill: blue}}
                thing: Zephyra {class: store}
                rds: Ledger {icon: https://icons.example.com/aws%2FDatabase%2FAmazon-RDS.svg}
                note: |md
                  # How it works -> not an edge
                |
                widget: Panel {class: client}
                thing -> rds
                """);

        // Then
        assertThat(parts(draft))
                .contains("Zephyra: data-store", "Ledger: relational-db")
                .noneMatch(p -> p.contains("works"));
        assertThat(parts(draft)).noneMatch(p -> p.equals("Panel: user"));
        assertThat(notes(draft, Receipt.Kind.DROPPED)).singleElement().satisfies(n -> assertThat(n)
                .startsWith("4:1 words without a shape"));
    }

    @Test
    void fields_of_tables_are_no_shapes_and_edges_to_them_mean_the_table() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                orders: Orders {
                  shape: sql_table
                  id: int {constraint: primary_key}
                  user_id: int
                }
                users: Users {shape: sql_table; id: int}
                orders.user_id -> users.id
                """);

        // Then
        assertThat(draft.parts()).hasSize(2);
        assertThat(links(draft)).containsExactly("Orders > Users");
    }

    @Test
    void in_a_sequence_diagram_actors_are_parts_wherever_they_are_named_again() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                shape: sequence_diagram
                flow: {
                  shape: sequence_diagram
                  u: User
                  a: Agent
                  t: Search Tool
                  u -> a: asks
                  tools: {
                    a -> t: search
                  }
                  a.span -> u: answers
                }
                """);

        // Then
        assertThat(parts(draft)).hasSize(3);
        assertThat(links(draft)).contains("User > Agent", "Agent > Search Tool", "Agent > User");
    }

    @Test
    void imports_come_from_the_upload_only_and_null_takes_away() throws Exception {
        // When
        Draft draft = read(
                IMPORTER,
                "arch/main.d2",
                """
                ...@parts/base
                cloud: @parts/cloud
                web -> cloud.api
                ghost: null
                other: @../../outside
                more: @https://example.com/x
                """,
                "arch/parts/base.d2",
                "web: Web App\nghost -> web\n",
                "arch/parts/cloud.d2",
                "api: Orders API\n");

        // Then
        assertThat(links(draft)).contains("Web App > Orders API");
        assertThat(parts(draft)).noneMatch(p -> p.startsWith("ghost"));
        assertThat(notes(draft, Receipt.Kind.DROPPED))
                .anyMatch(n -> n.contains("@../../outside"))
                .anyMatch(n -> n.contains("@https://example.com/x"));
    }

    @Test
    void the_first_drawing_is_read_and_the_others_are_named() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", """
                layers: {
                  now: {a: Web App -> no}
                  later: {b -> c}
                }
                x -> y
                """);

        // Then
        assertThat(draft.parts()).hasSize(2);
        assertThat(notes(draft, Receipt.Kind.SKIPPED)).anyMatch(n -> n.contains("layers.later"));
    }

    @Test
    void what_is_not_understood_is_told_with_its_place_and_the_rest_is_read() throws Exception {
        // When
        Draft draft = read(IMPORTER, "a.d2", "a -> b\n}}\n]]\nc -> d: ok\n");

        // Then
        assertThat(links(draft)).containsExactly("a > b", "c > d");
        assertThat(notes(draft, Receipt.Kind.DROPPED)).anyMatch(n -> n.startsWith("3:1 not understood"));
    }

    @Test
    void deep_nesting_endless_variables_and_open_strings_end() throws Exception {
        // Given
        String deep = "a: {".repeat(100_000);

        // When
        Draft nested = read(IMPORTER, "a.d2", "x -> y\n" + deep);
        Draft loop = read(IMPORTER, "b.d2", "vars: {v: ${v}${v}}\nx: ${v}\nx -> y: |md open\n");
        Draft quote = read(IMPORTER, "c.d2", "x -> y\nz: \"open\n" + "-".repeat(100_000));

        // Then
        assertThat(links(nested)).contains("x > y");
        assertThat(loop.parts()).hasSize(2);
        assertThat(quote.parts()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void content_without_the_file_name_is_recognised_and_prose_is_not() {
        assertThat(IMPORTER.detect(SourceFile.of("arch.txt", "user: User {\n  shape: person\n}\nuser -> app\n")))
                .isEqualTo(75);
        assertThat(IMPORTER.detect(SourceFile.of("a.md", "The app sends -> data; its shape: round\n")))
                .isZero();
    }

    @Test
    void a_file_without_shapes_is_refused() {
        assertThatThrownBy(() -> read(IMPORTER, "a.d2", "direction: right\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("no shapes");
    }
}
