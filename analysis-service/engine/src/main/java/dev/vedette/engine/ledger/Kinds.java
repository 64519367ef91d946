package dev.vedette.engine.ledger;

import java.util.Map;

/** Types of components as people call them. */
final class Kinds {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("vector-db", "vector database"),
            Map.entry("rag-retriever", "document retriever"),
            Map.entry("ci-cd", "build pipeline"),
            Map.entry("mcp-server", "MCP server"),
            Map.entry("mcp-client", "MCP client"),
            Map.entry("llm", "language model"),
            Map.entry("iac-repository", "repository of infrastructure code"),
            Map.entry("k8s-cluster", "Kubernetes cluster"),
            Map.entry("vm", "virtual machine"),
            Map.entry("waf", "web application firewall"),
            Map.entry("api-gateway", "API gateway"),
            Map.entry("ml-workspace", "data science workspace"),
            Map.entry("llm-observability", "recorder of prompts and answers"),
            Map.entry("auth-service", "sign-in service"),
            Map.entry("web-app", "web application"),
            Map.entry("ai-platform", "AI platform"),
            Map.entry("document-ai", "document reader"),
            Map.entry("predictive", "model that classifies or scores"),
            Map.entry("effect", "tool that an agent can act with"),
            Map.entry("mind", "part that works with a language model"),
            Map.entry("store", "data store"),
            Map.entry("monitoring", "monitoring system"),
            Map.entry("evaluation", "test step for models"),
            Map.entry("human-approval", "step where a person approves"),
            Map.entry("guardrail", "filter for prompts or answers"),
            Map.entry("flow", "connection"));

    private Kinds() {}

    static String name(String type) {
        return NAMES.getOrDefault(type, type.replace('-', ' '));
    }

    /** With its article. */
    static String one(String type) {
        String name = name(type);
        boolean vowel = "aeioAEIO".indexOf(name.charAt(0)) >= 0 || name.startsWith("MCP");
        return (vowel ? "an " : "a ") + name;
    }
}
