package dev.vedette.importers.agentfile;

import static dev.vedette.importers.iac.Drafts.fact;
import static dev.vedette.importers.iac.Drafts.links;
import static dev.vedette.importers.iac.Drafts.parts;
import static dev.vedette.importers.iac.Drafts.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class LangGraphCodeTest {

    private static final LangGraphImporter IMPORTER = new LangGraphImporter();

    private static final String GRAPH = """
            \"""Not code: builder.add_node("ghost", x)\"""
            from langgraph.graph import StateGraph, START, END
            llm = ChatOpenAI(model="gpt-4o", temperature=0)
            vectorstore = Chroma(collection_name="docs")
            retriever = vectorstore.as_retriever()

            @tool
            def issue_refund(order_id: str, amount: float) -> str:
                \"""Pay a refund to the customer.\"""
                return "ok"

            @tool
            def search_web(query: str) -> str:
                return ""  # add_node("comment", y)

            tools = [issue_refund, search_web]
            llm_with_tools = llm.bind_tools(tools)

            def retrieve(state):
                return {"docs": retriever.invoke(state["question"])}

            def plan(state):
                return {"messages": [llm_with_tools.invoke(state["messages"])]}

            def review(state) -> dict:
                interrupt({"q": "ok?"})
                return Command(goto="plan")

            def route(state) -> Literal["tools", "review", "__end__"]:
                return "tools" if state.x else "review"

            builder = StateGraph(State)
            builder.add_node("retrieve", retrieve)
            builder.add_node("plan", plan)
            builder.add_node("tools", ToolNode(tools))
            builder.add_node(review)
            builder.add_edge(START, "retrieve")
            builder.add_edge("retrieve", "plan")
            builder.add_conditional_edges("plan", route)
            builder.add_edge("tools", "plan")
            builder.add_edge("plan", "nowhere")
            graph = builder.compile(checkpointer=PostgresSaver.from_conn_string(DB), interrupt_before=["tools"])
            """;

    @Test
    void nodes_edges_models_tools_stores_and_memory_of_a_graph_are_read() throws Exception {
        // When
        Draft draft = read(IMPORTER, "support.py", GRAPH);

        // Then
        assertThat(parts(draft))
                .contains(
                        "Plan: agent",
                        "Retrieve: rag-retriever",
                        "Tools: tool-runtime",
                        "Review: human-approval",
                        "gpt-4o: llm",
                        "Chroma: vector-db",
                        "Agent memory: memory-store")
                .noneMatch(p -> p.startsWith("Ghost") || p.startsWith("Comment"));
        assertThat(links(draft))
                .contains(
                        "User > Retrieve",
                        "Retrieve > Plan",
                        "Retrieve > Chroma",
                        "Plan > gpt-4o",
                        "Plan > Tools",
                        "Plan > Review",
                        "Review > Plan",
                        "Tools > Plan",
                        "Tools > Issue refund",
                        "Tools > Search web",
                        "Tools > Human review")
                .doesNotContain("Retrieve > gpt-4o");
    }

    @Test
    void what_tools_do_who_approves_and_what_is_remembered_become_facts() throws Exception {
        // When
        Draft draft = read(IMPORTER, "support.py", GRAPH);

        // Then
        assertThat(fact(draft, "Issue refund", "sideEffects")).contains("pay");
        assertThat(fact(draft, "Issue refund", "approval")).isEqualTo("required");
        assertThat(fact(draft, "Search web", "contentTrust")).isEqualTo("untrusted");
        assertThat(fact(draft, "Agent memory", "memoryPersistent")).isEqualTo("yes");
        assertThat(fact(draft, "gpt-4o", "modelId")).isEqualTo("gpt-4o");
        assertThat(draft.receipt("langgraph", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("plan to nowhere"));
        assertThat(draft.part("node:support.py:plan").provenance.getFirst().position())
                .isEqualTo("support.py:34");
    }

    @Test
    void a_prebuilt_agent_has_its_model_and_the_tools_of_its_mcp_servers() throws Exception {
        // When
        Draft draft = read(
                IMPORTER,
                "langgraph.json",
                "{\"dependencies\": [\".\"], \"graphs\": {\"triage\": \"./src/react.py:agent\"}}",
                "src/react.py",
                """
                from langgraph.prebuilt import create_react_agent
                client = MultiServerMCPClient({
                    "github": {"command": "npx"},
                    "weather": {"url": "http://localhost:8000/mcp"},
                })
                async def main():
                    tools = await client.get_tools()
                    agent = create_react_agent("anthropic:claude-3-7-sonnet-latest", tools)
                """);

        // Then
        assertThat(parts(draft)).contains("Triage: agent", "Github MCP server: mcp-server");
        assertThat(links(draft))
                .contains(
                        "Triage > Github MCP server",
                        "Triage > Weather MCP server",
                        "Triage > claude-3-7-sonnet-latest");
        assertThat(draft.receipt("langgraph", "").notes())
                .noneMatch(n -> n.text().contains("upload it too"));
    }

    @Test
    void open_brackets_strings_and_long_lines_end() throws Exception {
        // When
        Draft draft = read(
                IMPORTER,
                "a.py",
                "import langgraph\ng = StateGraph(S)\ng.add_node(\"plan\", plan)\n" + "f(".repeat(20_000)
                        + "\n\"\"\"open",
                "b.py",
                "import langgraph\nx = StateGraph(S)\nx.add_node('plan', 'open\n" + "a.".repeat(50_000) + "((((");

        // Then
        assertThat(draft.parts()).isNotEmpty();
        assertThat(List.of(IMPORTER.detect(SourceFile.of("x.py", "print('StateGraph(')\n"))))
                .containsExactly(0);
    }
}
