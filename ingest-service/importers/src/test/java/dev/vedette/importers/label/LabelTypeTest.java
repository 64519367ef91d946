package dev.vedette.importers.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTypeTest {

    /** Label with {@code /} for a line break, then the types a reader would accept. */
    private static final String LABELS = """
            Redis Service = cache
            Kafka Broker Service = event-stream,message-queue
            Ollama Server = model-endpoint
            Reranking Service = reranker
            Retriever Node = rag-retriever
            Frontend Service = web-app
            Gateway Service = api-gateway
            Embedding MicroService = embedding-model
            Celery Worker = service,batch-job
            User Service = service
            QuoteAgent = agent
            PriceLookupTool = tool
            LedgerDB = database
            OrderController = service
            ChatMemorySaver = memory-store
            3. Booking Agent = agent
            ② Shipping Agent x3 = agent
            Worker Agent 2 (e.g. trains) = agent
            API Gateway /v2 = api-gateway
            API Gateway HTTP/WebSocket = api-gateway
            POST /api/quotes = service
            /hooks/voice/transcript = service
            MCP Weather = mcp-server
            Billing MCP = mcp-server
            MCP Client = mcp-client
            MCP Gateway = mcp-gateway
            Case Planner/Gemini 2.5 Pro = agent
            Cost Management/REST API = service
            Floor Staff/Admin = admin
            Duty Engineer/asks a question = user
            Gate/Auth Check = auth-service
            Query Rewriter/Expands vague terms into the words of the index = service
            Result Writer/- stores prompts/- sends mail = service
            Share Modal = web-app
            Staff Dashboard = web-app
            Slack Workspace = chat-channel
            OS Keyring = secret-store
            OpenAI Embeddings = embedding-model
            Safety & Approval Layer = guardrail
            HITL Dashboard = human-approval
            Web / text client = web-app
            Staff / approval UI = web-app,human-approval
            Korpus = knowledge-source
            Datenbank = database
            You = user
            """;

    @Test
    void labels_in_plain_words_are_typed_as_a_reader_would() {
        // Given
        List<String> wrong = new ArrayList<>();

        // When
        for (String line : LABELS.lines().toList()) {
            int eq = line.lastIndexOf('=');
            String label = line.substring(0, eq).strip();
            boolean lines = !label.startsWith("/") && !label.contains(" /") && !label.contains("HTTP/");
            Typed typed = LabelType.of(lines ? label.replace('/', '\n') : label);
            if (!accepted(typed.type(), line.substring(eq + 1).strip().split(","))) {
                wrong.add(label + " is taken as " + typed.type());
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    private static boolean accepted(String type, String[] types) {
        Vocabulary v = Vocabulary.standard();
        for (String t : types) {
            if (v.isA(type, t) || v.isA(t, type) && !type.equals("component")) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_name_of_the_code_is_not_read_as_a_phrase() {
        assertThat(LabelType.of("search_models").known()).isFalse();
        assertThat(LabelType.of("build_price_index").known()).isFalse();
        assertThat(LabelType.of("quote_agent").type()).isEqualTo("agent");
    }

    @Test
    void a_web_service_is_no_web_page() {
        assertThat(LabelType.of("Claims Web Service").type()).isEqualTo("service");
        assertThat(LabelType.of("Claims Web").type()).isEqualTo("web-app");
    }
}
