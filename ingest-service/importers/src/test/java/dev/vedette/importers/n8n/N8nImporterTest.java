package dev.vedette.importers.n8n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class N8nImporterTest {

    private static final String FLOW = """
            {"name": "Refund helper",
             "nodes": [
              {"name": "Ask", "type": "@n8n/n8n-nodes-langchain.chatTrigger", "parameters": {"public": true}},
              {"name": "Route", "type": "n8n-nodes-base.if", "parameters": {}},
              {"name": "Refund agent", "type": "@n8n/n8n-nodes-langchain.agent", "parameters": {}},
              {"name": "Chat model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "parameters": {"model": {"value": "gpt-4o-mini"}}},
              {"name": "Window", "type": "@n8n/n8n-nodes-langchain.memoryBufferWindow", "parameters": {}},
              {"name": "Pay back", "type": "n8n-nodes-base.stripeTool", "parameters": {}},
              {"name": "Check with finance", "type": "n8n-nodes-base.slack", "parameters": {"operation": "sendAndWait"}},
              {"name": "Fetch", "type": "n8n-nodes-base.httpRequestTool", "parameters": {"url": "={{ $fromAI('url') }}"}},
              {"name": "Odd", "type": "n8n-nodes-acme.thing", "parameters": {}, "disabled": true}
             ],
             "connections": {
              "Ask": {"main": [[{"node": "Route", "type": "main", "index": 0}]]},
              "Route": {"main": [[{"node": "Refund agent", "type": "main", "index": 0}], []]},
              "Refund agent": {"main": [[{"node": "Check with finance", "type": "main", "index": 0}]]},
              "Chat model": {"ai_languageModel": [[{"node": "Refund agent", "type": "ai_languageModel", "index": 0}]]},
              "Window": {"ai_memory": [[{"node": "Refund agent", "type": "ai_memory", "index": 0}]]},
              "Pay back": {"ai_tool": [[{"node": "Refund agent", "type": "ai_tool", "index": 0}]]}
             }}
            """;

    private static Draft read() throws UnreadableException {
        SourceFile file = SourceFile.of("refund.json", FLOW);
        N8nImporter importer = new N8nImporter();
        assertThat(importer.detect(file)).isGreaterThan(90);
        Draft draft = new Draft("refund.json", "n8n@1");
        importer.read(List.of(file), new Upload(List.of(file)), draft);
        return draft;
    }

    @Test
    void nodesBecomeComponentsByTheirTypeAndGlueIsPassedThrough() throws Exception {
        Draft draft = read();
        assertThat(draft.parts())
                .extracting(p -> p.name + ":" + p.type)
                .contains(
                        "Ask:chat-channel",
                        "Refund agent:agent",
                        "Chat model:llm",
                        "Window:memory-store",
                        "Check with finance:human-approval",
                        "Odd:external-service")
                .doesNotContain("Route:component");
        assertThat(draft.links()).extracting(l -> l.from + ">" + l.to).contains("Ask>Refund agent");
    }

    @Test
    void subNodesAreCalledByTheirRoot() throws Exception {
        assertThat(read().links())
                .extracting(l -> l.from + ">" + l.to + ":" + l.label)
                .contains(
                        "Refund agent>Chat model:languageModel",
                        "Refund agent>Pay back:tool",
                        "Refund agent>Window:memory");
    }

    @Test
    void capabilitiesModelAndOpenEntryAreStated() throws Exception {
        Draft draft = read();
        assertThat(draft.part("Pay back").facts.get("sideEffects").value().text())
                .contains("pay");
        assertThat(draft.part("Chat model").facts.get("modelId").value()).isEqualTo(FactValue.of("gpt-4o-mini"));
        assertThat(draft.part("Fetch").facts.get("destinations").value()).isEqualTo(FactValue.of("any"));
        assertThat(draft.part("Ask").facts.get("internetExposed").value()).isEqualTo(FactValue.of(true));
        assertThat(draft.part("Ask").facts.get("authn").value()).isEqualTo(FactValue.of("none"));
    }

    @Test
    void anUnknownNodeIsGuessedAndSaid() throws Exception {
        assertThat(read().receipt("n8n", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("n8n-nodes-acme.thing"));
    }
}
