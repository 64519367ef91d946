package dev.vedette.importers.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class McpConfigImporterTest {

    private static final String CONFIG = """
            {
              // tools of the team
              "mcpServers": {
                "github": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-github"],
                           "env": {"GITHUB_TOKEN": "ghp_0123456789abcdefghijABCDEFGHIJ0123456"}},
                "files": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem@2025.3.28", "/home/ann"]},
                "billing": {"url": "http://mcp.billing.example.com/sse", "alwaysAllow": ["refund"]},
                "old": {"command": "uvx", "args": ["old-server"], "disabled": true},
              }
            }
            """;

    private final McpConfigImporter importer = new McpConfigImporter();

    private Draft read(String path, String text) throws UnreadableException {
        SourceFile file = SourceFile.of(path, text);
        assertThat(importer.detect(file)).isGreaterThanOrEqualTo(70);
        Draft draft = new Draft(path, "mcp@1");
        importer.read(List.of(file), new Upload(List.of(file)), draft);
        return draft;
    }

    @Test
    void everyServerBecomesAToolServerCalledByTheClient() throws Exception {
        Draft draft = read("claude_desktop_config.json", CONFIG);
        assertThat(draft.parts())
                .extracting(p -> p.name + ":" + p.type)
                .contains(
                        "Claude Desktop:agent", "Claude:llm", "github MCP server:mcp-server", "GitHub:code-repository")
                .doesNotContain("old MCP server:mcp-server");
        assertThat(draft.links())
                .extracting(l -> l.from + ">" + l.to)
                .contains("client>server:github", "server:github>reach:GitHub", "client>llm");
    }

    @Test
    void anUnpinnedPackageIsToldFromAPinnedOne() throws Exception {
        Draft draft = read(".mcp.json", CONFIG);
        assertThat(draft.part("server:github").facts.get("toolPinned").value()).isEqualTo(FactValue.of(false));
        assertThat(draft.part("server:files").facts.get("toolPinned").value()).isEqualTo(FactValue.of(true));
    }

    @Test
    void aSecretInTheFileIsStatedAndItsValueIsNowhere() throws Exception {
        Draft draft = read(".mcp.json", CONFIG);
        assertThat(draft.part("server:github").facts.get("secretsInClear").value())
                .isEqualTo(FactValue.of(true));
        assertThat(draft.part("server:github").facts.get("secretsInClear").by().position())
                .isEqualTo("/mcpServers/github/env/GITHUB_TOKEN");
        assertThat(draft.parts()).allSatisfy(p -> assertThat(Json.pretty(p.provenance) + Json.pretty(p.facts))
                .doesNotContain("ghp_"));
    }

    @Test
    void aRemoteServerOverPlainHttpCrossesThePublicNetworkInClear() throws Exception {
        Draft draft = read(".mcp.json", CONFIG);
        Draft.Link call = draft.links().stream()
                .filter(l -> l.to.equals("server:billing"))
                .findFirst()
                .orElseThrow();
        assertThat(call.facts.get("encrypted").value()).isEqualTo(FactValue.of("none"));
        assertThat(draft.part("server:billing").facts.get("approval").value()).isEqualTo(FactValue.of("partial"));
    }

    @Test
    void aFlatListOfServersIsReadToo() throws Exception {
        Draft draft = read("plugin.json", "{\"slack\": {\"command\": \"npx\", \"args\": [\"server-slack\"]}}");
        assertThat(draft.part("server:slack")).isNotNull();
    }

    @Test
    void brokenJsonIsRefusedWithLineAndColumn() {
        SourceFile file = SourceFile.of(".mcp.json", "{\n  \"mcpServers\": {\n");
        assertThatThrownBy(() -> importer.read(List.of(file), new Upload(List.of(file)), new Draft("x", "y")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(".mcp.json:3:");
    }

    @Test
    void aComposeFileOrAnyOtherJsonIsNotTaken() {
        assertThat(importer.detect(SourceFile.of("package.json", "{\"name\": \"x\", \"scripts\": {\"a\": \"b\"}}")))
                .isZero();
        assertThat(importer.detect(SourceFile.of("compose.json", "{\"services\": {\"a\": {\"image\": \"b\"}}}")))
                .isZero();
    }

    @Test
    void servers_on_one_host_stay_apart_and_a_local_address_is_no_secret() throws Exception {
        Draft draft = read(".vscode/mcp.json", """
                {"servers": {"fares": {"type": "http", "url": "http://localhost:5001/mcp"},
                             "hotels": {"type": "http", "url": "http://localhost:5002/mcp"}}}
                """);
        assertThat(draft.part("server:fares").identities).isEmpty();
        assertThat(draft.part("server:fares").facts).doesNotContainKey("secretsInClear");
        assertThat(draft.part("server:hotels")).isNotNull();
    }

    @Test
    void a_secret_in_an_argument_is_reported_and_never_shown() throws Exception {
        Draft draft = read(".mcp.json", """
                {"mcpServers": {
                  "crm": {"command": "npx", "args": ["-y", "crm-tools@1.2.3", "--api-key", "s3cretvalue99"]},
                  "db": {"command": "uvx", "args": ["db-tools", "postgresql://app:hunter2hunter2@db.internal/app"]}}}
                """);
        assertThat(draft.part("server:crm").facts).containsKey("secretsInClear");
        assertThat(draft.part("server:db").facts).containsKey("secretsInClear");
        assertThat(Json.pretty(draft.part("server:crm").provenance) + Json.pretty(draft.part("server:db").provenance))
                .doesNotContain("s3cretvalue99")
                .doesNotContain("hunter2hunter2");
    }

    @Test
    void what_an_unknown_server_reaches_is_told_from_its_name_or_address() throws Exception {
        Draft draft = read(".mcp.json", """
                {"mcpServers": {
                  "freshdesk": {"command": "npx", "args": ["-y", "freshdesk-mcp@2.0.1"]},
                  "stock": {"command": "docker", "args": ["run", "-e", "STOCK_URL=http://stockapi:8080", "stock-mcp:1.0"]}}}
                """);
        assertThat(draft.links())
                .extracting(l -> l.from + ">" + draft.part(l.to).name)
                .contains("server:freshdesk>Freshdesk", "server:stock>stockapi");
    }
}
