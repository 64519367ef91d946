package dev.vedette.importers.drawio;

import static dev.vedette.importers.merge.Sources.component;
import static dev.vedette.importers.merge.Sources.flows;
import static dev.vedette.importers.merge.Sources.ids;
import static dev.vedette.importers.merge.Sources.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DrawioImporterTest {

    private static DrawioText system() {
        return new DrawioText()
                .box("z", "Our VPC", "rounded=0;fillColor=none;dashed=1;", "1", 0, 0, 600, 400)
                .box("a", "<b>Support</b><br>Bot", "rounded=1;", "1", 40, 60, 120, 60)
                .box("v", "Vector Store", "shape=cylinder3;", "1", 300, 60, 80, 80)
                .box("u", "", "shape=umlActor;", "1", -200, 60, 30, 60)
                .box("l", "Hosted LLM", "rounded=1;", "1", 700, 60, 120, 60)
                .arrow("e1", "u", "a", "question")
                .arrow("e2", "a", "v", "")
                .arrow("e3", "a", "l", "prompt, HTTPS");
    }

    private static Model read(DrawioText text) {
        return model(null, SourceFile.of("system.drawio", text.plain()));
    }

    @Test
    void all_four_carriers_give_the_same_keys_and_flows() {
        // Given
        Model plain = read(system());

        // When
        Model packed = model(null, SourceFile.of("system.xml", system().packed()));
        Model svg = model(null, SourceFile.of("system.drawio.svg", system().svg()));
        Model png = model(null, new SourceFile("system.drawio.png", system().png()));

        // Then
        assertThat(ids(plain)).containsExactly("hosted-llm", "support-bot", "user", "vector-store");
        for (Model other : new Model[] {packed, svg, png}) {
            assertThat(ids(other)).isEqualTo(ids(plain));
            assertThat(flows(other)).isEqualTo(flows(plain));
        }
    }

    @Test
    void what_lies_in_a_box_is_in_its_zone_without_being_its_child() {
        // When
        Model m = read(system());

        // Then
        assertThat(component(m, "support-bot").zone()).isEqualTo("zone-vpc");
        assertThat(component(m, "hosted-llm").zone()).isNull();
        assertThat(m.zones().getFirst().kind()).isEqualTo("network");
    }

    @Test
    void moving_everything_keeps_all_keys() {
        // Given
        Model before = read(system());

        // When
        Model after =
                model(before, SourceFile.of("system.drawio", system().plain().replace("y=\"60\"", "y=\"75\"")));

        // Then
        assertThat(after).isEqualTo(before);
    }

    @Test
    void icons_give_types_and_names() {
        // When
        Model m = read(new DrawioText()
                .box("i", "", "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda;", "1", 0, 0, 78, 78)
                .box(
                        "b",
                        "Answers",
                        "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.bedrock;",
                        "1",
                        200,
                        0,
                        78,
                        78)
                .box(
                        "g",
                        "Private subnet",
                        "shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.group_private_subnet;",
                        "1",
                        -20,
                        -20,
                        140,
                        140)
                .arrow("e", "i", "b", ""));

        // Then
        assertThat(component(m, "lambda").type()).isEqualTo("function");
        assertThat(component(m, "lambda").zone()).isEqualTo("zone-private-subnet");
        assertThat(m.zones().getFirst().kind()).isEqualTo("subnet");
        assertThat(component(m, "answers").type()).isNotEqualTo("service");
    }

    @Test
    void an_icon_with_words_in_a_holder_is_one_thing() {
        // When
        Model m = read(new DrawioText()
                .box("h", "", "fillColor=none;strokeColor=none;container=1;", "1", 0, 0, 120, 120)
                .box("hi", "", "shape=image;image=data:image/svg+xml,AAAA;", "h", 20, 0, 60, 60)
                .box("ht", "Identity Provider", "text;html=1;", "h", 0, 70, 120, 30)
                .box("c", "Web App", "rounded=1;", "1", 300, 0, 120, 60)
                .arrow("e", "c", "hi", "sign in"));

        // Then
        assertThat(ids(m)).containsExactly("identity-provider", "web-app");
        assertThat(flows(m)).containsExactly("web-app>identity-provider");
    }

    @Test
    void loose_arrows_snap_to_what_they_nearly_touch_and_labels_of_edges_count() {
        // When
        Model m = read(new DrawioText()
                .box("a", "Web App", "", "1", 0, 0, 100, 50)
                .box("b", "Backend", "", "1", 300, 0, 100, 50)
                .raw("<mxCell id=\"e\" style=\"\" edge=\"1\" parent=\"1\"><mxGeometry relative=\"1\""
                        + " as=\"geometry\"><mxPoint x=\"108\" y=\"25\" as=\"sourcePoint\"/><mxPoint"
                        + " x=\"292\" y=\"25\" as=\"targetPoint\"/></mxGeometry></mxCell><mxCell id=\"el\""
                        + " value=\"mTLS\" style=\"edgeLabel;\" vertex=\"1\" connectable=\"0\""
                        + " parent=\"e\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>"));

        // Then
        assertThat(m.flows()).singleElement().satisfies(f -> {
            assertThat(f.id()).isEqualTo("web-app>backend");
            assertThat(f.facts().get("encrypted").value().text()).isEqualTo("mtls");
        });
    }

    @Test
    void titles_legends_and_notes_are_dropped_with_a_line_in_the_receipt() {
        // When
        Reading r = Sources.read(SourceFile.of(
                "s.drawio",
                system().box("t", "The support system", "text;html=1;", "1", 0, -80, 300, 30)
                        .box("lg", "Legend", "rounded=0;", "1", 0, 500, 200, 100)
                        .box("l1", "Internal", "rounded=1;", "1", 20, 540, 60, 30)
                        .plain()));

        // Then
        assertThat(r.receipts().getFirst().notes())
                .filteredOn(n -> n.kind() == Receipt.Kind.DROPPED)
                .extracting(Receipt.Note::position)
                .contains("t", "lg", "l1");
        assertThat(r.drafts().getFirst().parts()).hasSize(4);
    }

    @Test
    void pages_are_views_of_one_system() {
        // Given
        String two = "<mxfile><diagram name=\"A\">" + system().model() + "</diagram><diagram name=\"B\">"
                + new DrawioText()
                        .box("x", "Support Bot", "", "1", 0, 0, 99, 50)
                        .box("y", "Ticket System", "", "1", 300, 0, 99, 50)
                        .arrow("e", "x", "y", "")
                        .model()
                + "</diagram></mxfile>";

        // When
        Model m = model(null, SourceFile.of("s.drawio", two));

        // Then
        assertThat(ids(m)).containsExactly("hosted-llm", "support-bot", "ticket-system", "user", "vector-store");
    }

    @Test
    void external_entities_are_never_resolved() {
        // Given
        String xxe =
                "<?xml version=\"1.0\"?><!DOCTYPE mxfile [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><mxfile><diagram"
                        + " name=\"A\"><mxGraphModel><root><mxCell id=\"2\" value=\"&x;\" vertex=\"1\"><mxGeometry"
                        + " width=\"9\" height=\"9\"/></mxCell></root></mxGraphModel></diagram></mxfile>";

        // When
        Reading r = Sources.read(SourceFile.of("s.drawio", xxe));

        // Then
        assertThat(r.problems().toString() + r.receipts()).doesNotContain("root:");
        assertThat(r.drafts().stream().flatMap(d -> d.parts().stream()).map(p -> p.name))
                .noneMatch(n -> n.contains("root"));
    }

    @Test
    void broken_xml_is_told_with_its_place() {
        // When
        Reading r = Sources.read(SourceFile.of("s.drawio", "<mxfile>\n<diagram>\n<oops></diagram></mxfile>"));

        // Then
        assertThat(r.problems()).singleElement().satisfies(p -> {
            assertThat(p.position()).startsWith("3:");
            assertThat(p.getMessage()).contains("XML is broken");
        });
    }

    @Test
    void a_packed_bomb_and_deep_nesting_are_refused() {
        // Given
        String bomb = "<mxfile><diagram>" + DrawioText.pack(" ".repeat(20_000_000)) + "</diagram></mxfile>";
        String deep = "<mxfile>" + "<a>".repeat(100_000);

        // When
        Reading r = Sources.read(SourceFile.of("bomb.drawio", bomb), SourceFile.of("deep.drawio", deep));

        // Then
        assertThat(r.problems()).hasSize(2);
        assertThat(r.problems().toString()).contains("40 MB").containsPattern("nested|depth");
    }

    @Test
    void five_megabytes_take_less_than_a_few_seconds() {
        // Given
        DrawioText text = new DrawioText();
        String style = "rounded=1;whiteSpace=wrap;html=1;"
                + IntStream.range(0, 20).mapToObj(i -> "k" + i + "=value").collect(Collectors.joining(";"));
        for (int i = 0; i < 10_000; i++) {
            text.box("b" + i, "Service number " + i, style, "1", (i % 100) * 150, (i / 100) * 90, 120, 60);
            text.arrow("e" + i, "b" + i, "b" + i / 2, "call");
        }
        byte[] bytes = text.plain().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(5_000_000);

        // When, Then
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Sources.read(new SourceFile("big.drawio", bytes)));
    }
}
