package dev.vedette.importers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vedette.importers.redact.Redactor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/**
 * One method for each reader that we wrote by hand, called like its format. {@link FuzzTargetsTest} fails when a reader has
 * none: add it here, and its sample under {@code samples/formats/}; the samples are the first corpus.
 */
@Tag("long")
class ParserFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void a2aCard(byte[] content) {
        Target.read("a2a-card", content);
    }

    @FuzzTest(maxDuration = "3m")
    void arm(byte[] content) {
        Target.read("arm", content);
    }

    @FuzzTest(maxDuration = "3m")
    void asyncapi(byte[] content) {
        Target.read("asyncapi", content);
    }

    @FuzzTest(maxDuration = "3m")
    void bicep(byte[] content) {
        Target.read("bicep", content);
    }

    @FuzzTest(maxDuration = "3m")
    void cloudformation(byte[] content) {
        Target.read("cloudformation", content);
    }

    @FuzzTest(maxDuration = "3m")
    void compose(byte[] content) {
        Target.read("compose", content);
    }

    @FuzzTest(maxDuration = "3m")
    void crewai(byte[] content) {
        Target.read("crewai", content);
    }

    @FuzzTest(maxDuration = "3m")
    void cyclonedx(byte[] content) {
        Target.read("cyclonedx", content);
    }

    @FuzzTest(maxDuration = "3m")
    void d2(byte[] content) {
        Target.read("d2", content);
    }

    @FuzzTest(maxDuration = "3m")
    void dify(byte[] content) {
        Target.read("dify", content);
    }

    @FuzzTest(maxDuration = "3m")
    void drawio(byte[] content) {
        Target.read("drawio", content);
    }

    @FuzzTest(maxDuration = "3m")
    void excalidraw(byte[] content) {
        Target.read("excalidraw", content);
    }

    @FuzzTest(maxDuration = "3m")
    void flowise(byte[] content) {
        Target.read("flowise", content);
    }

    @FuzzTest(maxDuration = "3m")
    void kubernetes(byte[] content) {
        Target.read("kubernetes", content);
    }

    @FuzzTest(maxDuration = "3m")
    void langflow(byte[] content) {
        Target.read("langflow", content);
    }

    @FuzzTest(maxDuration = "3m")
    void langgraph(byte[] content) {
        Target.read("langgraph", content);
    }

    @FuzzTest(maxDuration = "3m")
    void mcp(byte[] content) {
        Target.read("mcp", content);
    }

    @FuzzTest(maxDuration = "3m")
    void mermaid(byte[] content) {
        Target.read("mermaid", content);
    }

    @FuzzTest(maxDuration = "3m")
    void n8n(byte[] content) {
        Target.read("n8n", content);
    }

    @FuzzTest(maxDuration = "3m")
    void openapi(byte[] content) {
        Target.read("openapi", content);
    }

    @FuzzTest(maxDuration = "3m")
    void otm(byte[] content) {
        Target.read("otm", content);
    }

    @FuzzTest(maxDuration = "3m")
    void terraform(byte[] content) {
        Target.read("terraform", content);
    }

    @FuzzTest(maxDuration = "3m")
    void terraformPlan(byte[] content) {
        Target.read("terraform-plan", content);
    }

    @FuzzTest(maxDuration = "3m")
    void terraformState(byte[] content) {
        Target.read("terraform-state", content);
    }

    @FuzzTest(maxDuration = "3m")
    void text(byte[] content) {
        Target.read("text", content);
    }

    @FuzzTest(maxDuration = "3m")
    void threagile(byte[] content) {
        Target.read("threagile", content);
    }

    @FuzzTest(maxDuration = "3m")
    void threatDragon(byte[] content) {
        Target.read("threat-dragon", content);
    }

    @FuzzTest(maxDuration = "3m")
    void threatModelLibrary(byte[] content) {
        Target.read("threat-model-library", content);
    }

    @FuzzTest(maxDuration = "3m")
    void tm7(byte[] content) {
        Target.read("tm7", content);
    }

    @FuzzTest(maxDuration = "3m")
    void vsdx(byte[] content) {
        Target.read("vsdx", content);
    }

    @FuzzTest(maxDuration = "3m")
    void changeStatement(byte[] content) {
        Statements.fold(new String(content, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "3m")
    void redaction(byte[] content) {
        String once = Redactor.text(new String(content, StandardCharsets.UTF_8));
        if (!Redactor.text(once).equals(once)) {
            throw new IllegalStateException("redacting again changes: " + once);
        }
    }
}
