package dev.vedette.tracker.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.event.ChangeObserved.Kind;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.source.SourceKind.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the words of each source become a change. Shapes: the vendors' webhook pages, see docs/adr/0022. */
final class Readings {
    private static final Set<String> LIVE_NAMES = Set.of("production", "prod", "champion", "live");
    private static final int MAX_TEXT = 2_000;

    private Readings() {}

    /** The label "production" makes a prompt version live; its text may name new tools and drop old rules. */
    static Optional<Reading> langfuse(JsonNode b) {
        JsonNode p = b.path("prompt");
        boolean live = has(p.path("labels"), "production");
        String name = p.path("name").asText();
        String text = p.path("prompt").isTextual()
                ? p.path("prompt").asText()
                : p.path("prompt").toString();
        String why = p.path("commitMessage").asText("");
        String said = "The prompt " + name + " has version " + p.path("version").asText()
                + (live ? " in production" : "") + (why.isBlank() ? "." : ": " + why + ".") + " It reads: " + cut(text);
        ObjectNode after = object("version", p.path("version").asText());
        after.put("hash", Json.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String model = p.path("config").path("model").asText(null);
        return Optional.of(new Reading(
                b.path("id").asText(),
                Kind.PROMPT,
                "langfuse.prompt",
                name,
                live,
                null,
                b.path("timestamp").asText(null),
                said,
                model == null ? null : "modelId",
                model,
                null,
                after));
    }

    static Optional<Reading> langsmith(JsonNode b) {
        String name = b.path("prompt_name").asText();
        String commit = b.path("commit_hash").asText();
        boolean live = b.path("event").asText().startsWith("tag:")
                && LIVE_NAMES.contains(b.path("event").asText().substring(4));
        return Optional.of(new Reading(
                b.path("prompt_id").asText() + "/" + commit + "/"
                        + b.path("event").asText(),
                Kind.PROMPT,
                "langsmith.prompt",
                name,
                live,
                b.path("created_by").asText(null),
                b.path("created_at").asText(null),
                "The prompt " + name + " was committed as " + commit + ".",
                null,
                null,
                null,
                object("version", commit)));
    }

    /** An alias such as champion that moves is a deployment; a new version alone is not live yet. */
    static Optional<Reading> mlflow(JsonNode b) {
        JsonNode d = b.path("data");
        String entity = b.path("entity").asText();
        String action = b.path("action").asText();
        if (entity.startsWith("prompt") || entity.contains("tag")) {
            return entity.startsWith("prompt") ? Optional.of(mlflowPrompt(b, d)) : Optional.empty();
        }
        boolean alias = entity.equals("model_version_alias");
        boolean live = alias && LIVE_NAMES.contains(d.path("alias").asText()) && !action.equals("deleted");
        String name = d.path("name").asText();
        String said = alias
                ? "The alias " + d.path("alias").asText() + " of the model " + name + " was " + action + " on version "
                        + d.path("version").asText() + (live ? ": this version serves production now." : ".")
                : "The model " + name + " has the new version "
                        + d.path("version").asText() + " from "
                        + d.path("source").asText("an unknown source") + ".";
        return Optional.of(new Reading(
                null,
                Kind.MODEL,
                "mlflow.model",
                name,
                live,
                null,
                b.path("timestamp").asText(null),
                said,
                live ? "modelId" : null,
                name + ":" + d.path("version").asText(),
                null,
                object("version", d.path("version").asText())));
    }

    private static Reading mlflowPrompt(JsonNode b, JsonNode d) {
        String name = d.path("name").asText();
        return new Reading(
                null,
                Kind.PROMPT,
                "mlflow.prompt",
                name,
                LIVE_NAMES.contains(d.path("alias").asText()),
                null,
                b.path("timestamp").asText(null),
                "The prompt " + name + " changed: " + b.path("entity").asText() + " "
                        + b.path("action").asText() + ".",
                null,
                null,
                null,
                object("version", d.path("version").asText()));
    }

    static Optional<Reading> sagemaker(JsonNode b) {
        JsonNode d = b.path("detail");
        String group =
                d.path("ModelPackageGroupName").asText(d.path("EndpointName").asText());
        boolean approved = d.path("ModelApprovalStatus").asText().equals("Approved");
        String version = d.path("ModelPackageVersion").asText();
        return Optional.of(new Reading(
                b.path("id").asText(),
                Kind.MODEL,
                "sagemaker.model",
                group,
                approved,
                null,
                b.path("time").asText(null),
                "The model package " + group + " version " + version + " is "
                        + d.path("ModelApprovalStatus")
                                .asText(d.path("EndpointStatus").asText("changed")) + ".",
                approved ? "modelId" : null,
                group + ":" + version,
                null,
                object("version", version)));
    }

    static Optional<Reading> azureMl(JsonNode b) {
        JsonNode d = b.path("data");
        String type = b.path("type").asText(b.path("eventType").asText());
        if (type.endsWith("RunCompleted")) {
            return Optional.empty();
        }
        boolean deployed = type.endsWith("ModelDeployed");
        boolean drift = type.endsWith("DatasetDriftDetected");
        String name = d.path("ServiceName")
                .asText(d.path("ModelName").asText(d.path("BaseDatasetId").asText()));
        String model =
                d.path("ModelIds").asText(name + ":" + d.path("ModelVersion").asText());
        String said = drift
                ? "The data drift monitor " + d.path("DataDriftName").asText() + " reports drift."
                : deployed
                        ? "The service " + name + " serves the model " + model + " now."
                        : "The model " + model + " was registered.";
        return Optional.of(new Reading(
                b.path("id").asText(),
                drift ? Kind.BEHAVIOUR : Kind.MODEL,
                deployed ? "azureml.service" : "azureml.model",
                name,
                deployed || drift,
                null,
                b.path("time").asText(b.path("eventTime").asText(null)),
                said,
                deployed ? "modelId" : null,
                model,
                null,
                object("version", model)));
    }

    /** Somebody else's repository moved; what is pinned to a commit does not follow. */
    static Optional<Reading> huggingFace(JsonNode b) {
        JsonNode repo = b.path("repo");
        String scope = b.path("event").path("scope").asText();
        if (!scope.startsWith("repo")) {
            return Optional.empty();
        }
        String name = repo.path("name").asText();
        String action = b.path("event").path("action").asText();
        boolean dataset = repo.path("type").asText().equals("dataset");
        String sha = repo.path("headSha").asText();
        return Optional.of(new Reading(
                repo.path("id").asText() + "/" + action + "/" + sha,
                dataset ? Kind.DATA : Kind.MODEL,
                "huggingface." + (dataset ? "dataset" : "model"),
                name,
                false,
                null,
                null,
                "The upstream " + repo.path("type").asText() + " " + name + " on Hugging Face saw " + action + " of "
                        + scope + ", head is " + sha + ".",
                null,
                null,
                null,
                object("version", sha)));
    }

    static Optional<Reading> wandb(JsonNode b) {
        String alias = b.path("alias").asText();
        String name = b.path("artifact_collection_name").asText();
        String version = b.path("artifact_version_string").asText();
        boolean live = LIVE_NAMES.contains(alias);
        return Optional.of(new Reading(
                version + "/" + alias,
                Kind.MODEL,
                "wandb.artifact",
                name,
                live,
                b.path("event_author").asText(null),
                null,
                "The alias " + alias + " points to " + version + " now.",
                live ? "modelId" : null,
                version,
                null,
                object("version", version)));
    }

    /** The resource is {@code proj/<p>:env/<e>:flag/<key>}; only a production environment is live. */
    static Optional<Reading> launchDarkly(JsonNode b) {
        if (!b.path("kind").asText().equals("flag")) {
            return Optional.empty();
        }
        JsonNode access = b.path("accesses").path(0);
        String resource = access.path("resource").asText();
        String flag = part(resource, "flag/", b.path("name").asText());
        String env = part(resource, "env/", "");
        String actor = b.path("member").path("email").asText(null);
        String said = (actor == null ? "Somebody" : actor) + " "
                + b.path("titleVerb").asText("changed the flag") + " " + flag + " in " + env + ".";
        return Optional.of(new Reading(
                b.path("_id").asText(),
                Kind.FLAG,
                "launchdarkly.flag",
                flag,
                LIVE_NAMES.contains(env),
                actor,
                Instant.ofEpochMilli(b.path("date").asLong()).toString(),
                said,
                null,
                null,
                null,
                object("action", access.path("action").asText())));
    }

    private static String part(String resource, String prefix, String otherwise) {
        for (String p : resource.split(":")) {
            if (p.startsWith(prefix)) {
                return p.substring(prefix.length()).replaceAll(";.*", "");
            }
        }
        return otherwise;
    }

    static Optional<Reading> flux(JsonNode b) {
        JsonNode o = b.path("involvedObject");
        String name = o.path("name").asText();
        String revision = revision(b.path("metadata"));
        boolean worked = !b.path("severity").asText().equals("error");
        return Optional.of(new Reading(
                o.path("uid").asText() + "/" + b.path("reason").asText() + "/"
                        + b.path("timestamp").asText(),
                Kind.DEPLOY,
                "flux." + o.path("kind").asText().toLowerCase(java.util.Locale.ROOT),
                name,
                worked,
                null,
                b.path("timestamp").asText(null),
                b.path("message").asText(b.path("reason").asText()) + " for " + name
                        + (revision == null ? "." : " at " + revision + "."),
                null,
                null,
                null,
                object("version", revision)));
    }

    private static String revision(JsonNode metadata) {
        for (String key :
                List.of("revision", "helm.toolkit.fluxcd.io/revision", "kustomize.toolkit.fluxcd.io/revision")) {
            if (metadata.has(key)) {
                return metadata.path(key).asText();
            }
        }
        return null;
    }

    static Optional<Reading> argoCd(JsonNode b) {
        JsonNode d = b.has("data") ? b.path("data") : b;
        String app = d.path("app").asText();
        String revision = d.path("revision").asText();
        return Optional.of(new Reading(
                b.path("id").asText(app + "/" + revision),
                Kind.DEPLOY,
                "argocd.app",
                app,
                d.path("syncStatus").asText().equals("Synced"),
                null,
                b.path("time").asText(null),
                "Argo CD brought " + app + " to " + revision + " with the images " + d.path("images") + ".",
                null,
                null,
                null,
                object("version", revision)));
    }

    private static ObjectNode object(String key, String value) {
        return Json.MAPPER.createObjectNode().put(key, value);
    }

    private static boolean has(JsonNode list, String value) {
        for (JsonNode n : list) {
            if (n.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String s) {
        return s.length() <= MAX_TEXT ? s : s.substring(0, MAX_TEXT) + "…";
    }
}
