package dev.vedette.importers.excalidraw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
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
