package dev.vedette.importers.lowcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class LowCodeImportersTest {

    private static Draft read(Importer importer, String path, String text) throws UnreadableException {
        SourceFile file = SourceFile.of(path, text);
        assertThat(importer.detect(file)).isGreaterThan(90);
        Draft draft = new Draft(path, importer.format() + "@1");
        importer.read(List.of(file), new Upload(List.of(file)), draft);
        return draft;
    }

    private static List<String> flows(Draft draft) {
        return draft.links().stream()
                .map(l -> draft.part(l.from).name + ">" + draft.part(l.to).name)
                .toList();
    }

    @Test
    void aFlowiseChainCallsItsModelAndItsStore() throws Exception {
        Draft draft = read(new FlowiseImporter(), "flow.json", """
                {"nodes": [
                  {"id": "m", "data": {"name": "chatOpenAI", "label": "Chat model", "category": "Chat Models", "inputParams": [], "inputs": {"modelName": "gpt-4o"}}},
                  {"id": "e", "data": {"name": "openAIEmbeddings", "label": "Embeddings", "category": "Embeddings", "inputParams": []}},
                  {"id": "v", "data": {"name": "pinecone", "label": "Manuals", "category": "Vector Stores", "inputParams": []}},
                  {"id": "s", "data": {"name": "textSplitter", "label": "Splitter", "category": "Text Splitters", "inputParams": []}},
                  {"id": "f", "data": {"name": "textFile", "label": "Manual files", "category": "Document Loaders", "inputParams": []}},
                  {"id": "c", "data": {"name": "conversationalRetrievalQAChain", "label": "Answer", "category": "Chains", "inputParams": []}}],
                 "edges": [{"source": "m", "target": "c"}, {"source": "v", "target": "c"}, {"source": "e", "target": "v"},
                           {"source": "f", "target": "v"}, {"source": "s", "target": "f"}]}
                """);
        assertThat(flows(draft))
                .containsExactlyInAnyOrder(
                        "Answer>Chat model",
                        "Answer>Manuals",
                        "Manuals>Embeddings",
                        "Manual files>Manuals",
                        "User>Answer");
        assertThat(draft.part("m").facts.get("modelId").value()).isEqualTo(FactValue.of("gpt-4o"));
    }

    @Test
    void aLangflowAgentCallsItsToolsAndGlueIsPassedThrough() throws Exception {
        Draft draft = read(new LangflowImporter(), "flow.json", """
                {"name": "Helper", "data": {"nodes": [
                  {"id": "in", "data": {"type": "ChatInput", "node": {"display_name": "Chat input"}}},
                  {"id": "p", "data": {"type": "Prompt", "node": {"display_name": "Prompt"}}},
                  {"id": "a", "data": {"type": "Agent", "node": {"display_name": "Agent", "template": {"model_name": {"value": "gpt-4o-mini"}}}}},
                  {"id": "u", "data": {"type": "URLComponent", "node": {"display_name": "Web page"}}}],
                 "edges": [{"source": "in", "target": "p"}, {"source": "p", "target": "a"}, {"source": "u", "target": "a"}]}}
                """);
        assertThat(flows(draft))
                .containsExactlyInAnyOrder(
                        "Chat input>Agent", "Agent>Web page", "Agent>gpt-4o-mini", "User>Chat input");
        assertThat(draft.part("u").facts.get("contentTrust").value()).isEqualTo(FactValue.of("untrusted"));
    }

    @Test
    void aDifyWorkflowIsReadFromItsYaml() throws Exception {
        Draft draft = read(new DifyImporter(), "app.yml", """
                kind: app
                app: {name: Ask, mode: workflow}
                workflow:
                  graph:
                    nodes:
                      - {id: '1', data: {type: start, title: Start}}
                      - {id: '2', data: {type: if-else, title: Branch}}
                      - {id: '3', data: {type: knowledge-retrieval, title: Look up}}
                      - {id: '4', data: {type: llm, title: Write, model: {name: gpt-4o}}}
                      - {id: '5', data: {type: code, title: Compute}}
                    edges:
                      - {source: '1', target: '2'}
                      - {source: '2', target: '4'}
                      - {source: '2', target: '5'}
                      - {source: '1', target: '3'}
                """);
        assertThat(draft.parts())
                .extracting(p -> p.name + ":" + p.type)
                .contains("Look up:rag-retriever", "Write:llm", "Compute:code-executor");
        assertThat(flows(draft)).contains("Start>Write", "Start>Compute", "Start>Look up", "User>Start");
    }

    @Test
    void aNodeOfAnUnknownKindIsGuessedAndSaid() throws Exception {
        Draft draft = read(
                new FlowiseImporter(),
                "flow.json",
                "{\"nodes\": [{\"id\": \"x\", \"data\": {\"name\": \"odd\", \"label\": \"Odd thing\", \"category\": \"New\", \"inputParams\": []}}], \"edges\": []}");
        assertThat(draft.receipt("flowise", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("category:New"));
    }

    @Test
    void workersOfATeamHaveTheNamesThatTheirAuthorTyped() throws Exception {
        Draft draft = read(new FlowiseImporter(), "team.json", """
                {"nodes": [
                  {"id": "s", "data": {"name": "supervisor", "label": "Supervisor", "category": "Multi Agents",
                   "inputParams": [], "inputs": {"supervisorName": "Lead"}}},
                  {"id": "w", "data": {"name": "worker", "label": "Worker", "category": "Multi Agents",
                   "inputParams": [], "inputs": {"workerName": "Code Reviewer"}}}],
                 "edges": [{"source": "s", "target": "w"}]}
                """);
        assertThat(flows(draft)).contains("Lead>Code Reviewer");
    }
}
