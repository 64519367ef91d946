package dev.vedette.importers.excalidraw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class ExcalidrawImporterTest {

    private static final String SCENE = """
            {"type": "excalidraw", "version": 2, "elements": [
              {"id": "z", "type": "rectangle", "x": 0, "y": 0, "width": 700, "height": 300},
              {"id": "zt", "type": "text", "x": 10, "y": 5, "width": 200, "height": 25, "text": "Company network"},
              {"id": "a", "type": "rectangle", "x": 40, "y": 100, "width": 160, "height": 60},
              {"id": "at", "type": "text", "x": 50, "y": 110, "width": 140, "height": 40, "text": "Support Agent", "containerId": "a"},
              {"id": "v", "type": "ellipse", "x": 400, "y": 100, "width": 160, "height": 60},
              {"id": "vt", "type": "text", "x": 420, "y": 115, "width": 120, "height": 25, "text": "Vector Store"},
              {"id": "l", "type": "rectangle", "x": 900, "y": 100, "width": 160, "height": 60},
              {"id": "lt", "type": "text", "x": 910, "y": 110, "width": 140, "height": 40, "text": "Hosted LLM", "containerId": "l"},
              {"id": "e1", "type": "arrow", "x": 206, "y": 130, "width": 186, "height": 0, "points": [[0, 0], [186, 0]], "endArrowhead": "arrow"},
              {"id": "e2", "type": "arrow", "x": 0, "y": 0, "points": [[0, 0], [5, 5]], "startBinding": {"elementId": "at"}, "endBinding": {"elementId": "l"}, "endArrowhead": "arrow"},
              {"id": "e2t", "type": "text", "x": 600, "y": 90, "width": 60, "height": 20, "text": "HTTPS", "containerId": "e2"},
              {"id": "gone", "type": "rectangle", "x": 0, "y": 900, "width": 90, "height": 60, "isDeleted": true}
            ]}
            """;

    @Test
    void loose_and_bound_arrows_and_words_over_shapes_are_understood() {
        // When
        Model m = Sources.model(null, SourceFile.of("scene.excalidraw", SCENE));

        // Then
        assertThat(Sources.ids(m)).containsExactly("hosted-llm", "support-agent", "vector-store");
        assertThat(Sources.flows(m)).containsExactly("support-agent>hosted-llm", "support-agent>vector-store");
        assertThat(Sources.component(m, "support-agent").zone()).isEqualTo("zone-company-network");
        assertThat(m.flows().getFirst().facts().get("encrypted").value().text()).isEqualTo("tls");
    }

    /** What Excalidraw embeds: the deflated scene as a string of bytes within a JSON object. */
    private static String embedded() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(SCENE.getBytes(StandardCharsets.UTF_8));
        }
        return new ObjectMapper()
                .createObjectNode()
                .put("version", "1")
                .put("encoding", "bstring")
                .put("compressed", true)
                .put("encoded", packed.toString(StandardCharsets.ISO_8859_1))
                .toString();
    }

    private static SourceFile svg(String payload) {
        return SourceFile.of(
                "scene.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><!-- payload-type:application/vnd.excalidraw+json -->"
                        + "<!-- payload-version:2 --><!-- payload-start -->" + payload
                        + "<!-- payload-end --></metadata></svg>");
    }

    @Test
    void a_scene_inside_an_exported_svg_or_png_says_the_same_as_its_file() throws IOException {
        // Given
        byte[] object = embedded().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] keyword = "application/vnd.excalidraw+json\0".getBytes(StandardCharsets.ISO_8859_1);
        png.writeBytes(ByteBuffer.allocate(8)
                .putInt(keyword.length + object.length)
                .put("tEXt".getBytes(StandardCharsets.ISO_8859_1))
                .array());
        png.writeBytes(keyword);
        png.writeBytes(object);
        png.writeBytes(new byte[4]);

        // When
        Model scene = Sources.model(null, SourceFile.of("scene.excalidraw", SCENE));
        Model fromSvg = Sources.model(null, svg(Base64.getEncoder().encodeToString(object)));
        Model fromPng = Sources.model(null, new SourceFile("scene.png", png.toByteArray()));

        // Then
        assertThat(Sources.ids(fromSvg)).isEqualTo(Sources.ids(scene));
        assertThat(Sources.flows(fromSvg)).isEqualTo(Sources.flows(scene));
        assertThat(Sources.flows(fromPng)).isEqualTo(Sources.flows(scene));
    }

    @Test
    void a_damaged_scene_inside_a_picture_is_told() {
        // When
        Reading damaged = Sources.read(svg("%%%"));

        // Then
        assertThat(damaged.problems()).singleElement().satisfies(p -> assertThat(p.source())
                .isEqualTo("scene.svg"));
    }

    @Test
    void an_empty_scene_and_broken_json_are_told() {
        // When
        Reading empty = Sources.read(SourceFile.of("a.excalidraw", "{\"type\": \"excalidraw\", \"elements\": []}"));
        Reading broken = Sources.read(SourceFile.of("b.excalidraw", "{\"type\": \"excalidraw\", \"elements\": [}"));

        // Then
        assertThat(empty.problems().toString()).contains("no elements");
        assertThat(broken.problems().toString()).contains("JSON is broken");
    }
}
