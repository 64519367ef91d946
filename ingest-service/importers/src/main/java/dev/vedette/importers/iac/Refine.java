package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Refs;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The component type as far as the attributes of a resource tell more than its type. */
final class Refine {
    private static final Set<String> REMEMBERS = Set.of(
            "chat",
            "chats",
            "conversation",
            "conversations",
            "session",
            "sessions",
            "memory",
            "memories",
            "history",
            "checkpoints");
    private static final Pattern PROMPT = Pattern.compile("(^|[-_/.])(system[-_]?)?prompts?([-_/.]|$)");

    private Refine() {}

    /** @param reason why it is guessed, {@code ""} when it is not; {@code type} is {@code ""} for no part */
    record Refined(String type, double confidence, String reason) {}

    static Refined refine(Resource r, String type) {
        Refined sure = new Refined(type, 0.95, "");
        String name =
                Naming.of(r).text().toLowerCase(Locale.ROOT) + "|" + r.label().toLowerCase(Locale.ROOT);
        return switch (r.type()) {
            case "azurerm_cognitive_account" ->
                cognitive(r).map(t -> new Refined(t, 0.95, "")).orElse(sure);
            case "azurerm_cognitive_deployment" ->
                new Refined(r.body().text("model.name").map(Models::typeOf).orElse(type), 0.95, "");
            case "aws_opensearchserverless_collection", "awscc_opensearchserverless_collection" ->
                r.body()
                                .text("type")
                                .map(t -> t.equalsIgnoreCase("VECTORSEARCH"))
                                .orElse(false)
                        ? sure
                        : new Refined("search-index", 0.9, "");
            case "aws_dynamodb_table", "azurerm_cosmosdb_account", "google_firestore_database" ->
                remembers(r)
                        ? new Refined("memory-store", 0.7, "its name says that it remembers conversations")
                        : vectorCosmos(r).orElse(sure);
            case "aws_ssm_parameter" -> parameter(r, name);
            case "azurerm_cognitive_account_project" -> sure;
            case "aws_bedrockagent_agent_action_group" ->
                r.body()
                        .text("parent_action_group_signature")
                        .map(s -> s.contains("CodeInterpreter")
                                ? new Refined("code-executor", 0.95, "")
                                : s.contains("UserInput")
                                        ? new Refined("", 1, "asks the user back, no part of its own")
                                        : sure)
                        .orElse(sure);
            case "aws_cloudwatch_log_group" -> new Refined("", 1, "a log group, folded into logging");
            case "aws_sagemaker_user_profile" -> sure;
            case "azurerm_machine_learning_workspace" ->
                r.body().text("kind").filter(k -> k.equalsIgnoreCase("hub")).isPresent()
                        ? new Refined("ai-platform", 0.95, "")
                        : sure;
            case "azurerm_linux_web_app", "azurerm_windows_web_app" ->
                r.body().text("kind").filter(k -> k.contains("functionapp")).isPresent()
                        ? new Refined("function", 0.95, "")
                        : sure;
            case "google_compute_instance", "aws_instance" -> host(r, sure);
            case "google_compute_forwarding_rule", "google_compute_global_forwarding_rule" ->
                isPrivateEndpoint(r) ? new Refined("", 1, "the private end of a service, no balancer") : sure;
            case "google_bigquery_dataset" -> sure;
            case "k8s_crd" -> new Refined(r.body().text("component_type").orElse(type), 0.9, "");
            case "compose_service", "k8s_workload" -> Workloads.refine(r, type);
            case "azurerm_container_app",
                    "google_cloud_run_v2_service",
                    "google_cloud_run_service",
                    "aws_ecs_service",
                    "aws_ecs_task_definition",
                    "aws_apprunner_service",
                    "kubernetes_deployment",
                    "kubernetes_deployment_v1",
                    "docker_container" -> Workloads.hosted(r, sure);
            default -> image(r).map(i -> new Refined(i.type(), 0.9, "")).orElse(sure);
        };
    }

    private static Optional<String> cognitive(Resource r) {
        return r.body().text("kind").map(kind -> switch (kind.toLowerCase(Locale.ROOT)) {
            case "openai" -> "llm";
            case "aiservices", "cognitiveservices" -> "ai-platform";
            case "contentsafety", "contentmoderator" -> "guardrail";
            case "formrecognizer" -> "document-ai";
            case "speechservices", "speech" -> "speech-model";
            case "computervision", "face" -> "vision-model";
            default -> "model-endpoint";
        });
    }

    private static boolean remembers(Resource r) {
        return NameMatch.words(Naming.of(r).text() + " " + r.label()).stream().anyMatch(REMEMBERS::contains);
    }

    private static Optional<Refined> vectorCosmos(Resource r) {
        boolean vectors = r.body().all("capabilities.name").stream()
                .anyMatch(v -> v.text().orElse("").contains("VectorSearch"));
        return vectors ? Optional.of(new Refined("vector-db", 0.9, "")) : Optional.empty();
    }

    private static Refined parameter(Resource r, String name) {
        if (PROMPT.matcher(name.replace('|', '.')).find()) {
            return new Refined("prompt-store", 0.8, "its name says that it holds a prompt");
        }
        return r.body().text("type").filter(t -> t.equals("SecureString")).isPresent()
                ? new Refined("secret-store", 0.9, "")
                : new Refined("config-store", 0.9, "");
    }

    /** A rule without a scheme leads to a service attachment; it balances nothing. */
    private static boolean isPrivateEndpoint(Resource r) {
        boolean noScheme = r.body()
                .get("load_balancing_scheme")
                .flatMap(v -> v.text())
                .filter(String::isEmpty)
                .isPresent();
        boolean attachment = r.body()
                .get("target")
                .map(v -> Refs.deep(v).toString() + v.text().orElse(""))
                .filter(s -> s.contains("service_attachment"))
                .isPresent();
        return noScheme || attachment;
    }

    /** A machine whose start script runs a model server. */
    private static Refined host(Resource r, Refined sure) {
        String script = r.body().text("user_data").orElse("")
                + r.body().text("metadata_startup_script").orElse("")
                + r.body().text("metadata.startup-script").orElse("");
        String s = script.length() > 100_000 ? script.substring(0, 100_000) : script.toLowerCase(Locale.ROOT);
        for (String server : new String[] {"vllm", "ollama", "text-generation-inference", "llama.cpp", "sglang"}) {
            if (s.contains(server)) {
                return new Refined("llm", 0.7, "its start script runs " + server);
            }
        }
        return sure;
    }

    static Optional<ImageTable.Image> image(Resource r) {
        return switch (r.type()) {
            case "google_cloud_run_v2_service" -> image(r, "template.containers.image");
            case "google_cloud_run_service" -> image(r, "template.spec.containers.image");
            case "azurerm_container_app" -> image(r, "template.container.image");
            case "azurerm_container_group" -> image(r, "container.image");
            case "aws_apprunner_service" -> image(r, "source_configuration.image_repository.image_identifier");
            case "kubernetes_deployment",
                    "kubernetes_deployment_v1",
                    "kubernetes_stateful_set",
                    "kubernetes_stateful_set_v1" -> image(r, "spec.template.spec.container.image");
            case "docker_container", "compose_service", "k8s_workload" -> image(r, "image");
            case "helm_release" -> image(r, "chart");
            default -> Optional.empty();
        };
    }

    private static Optional<ImageTable.Image> image(Resource r, String path) {
        return r.body().text(path).flatMap(ImageTable.standard()::find);
    }
}
