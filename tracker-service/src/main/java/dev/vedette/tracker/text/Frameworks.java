package dev.vedette.tracker.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of the frameworks a developer is likely to look up, in the order they are shown. */
final class Frameworks {
    static final Map<String, String> NAMES = names();

    private Frameworks() {}

    private static Map<String, String> names() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("owasp-llm-2025", "OWASP Top 10 for LLM Applications 2025");
        out.put("owasp-llm-2026", "OWASP Top 10 for LLM Applications 2026");
        out.put("owasp-agentic", "OWASP Top 10 for Agentic Applications");
        out.put("owasp-agentic-threats", "OWASP Agentic Threats");
        out.put("owasp-mcp", "OWASP MCP Top 10");
        out.put("atlas", "MITRE ATLAS");
        out.put("cwe", "CWE");
        out.put("capec", "CAPEC");
        out.put("stride", "STRIDE");
        out.put("ai-exchange", "OWASP AI Exchange");
        return out;
    }
}
