package dev.vedette.tracker.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.tracker.signature.Proof;
import dev.vedette.tracker.signature.Signed;
import java.io.IOException;

/**
 * What a delivery is good for.
 *
 * @param identifier the same on every repeat of the delivery
 * @param remoteId the item to read again, or {@code null} when it concerns none
 */
record Hint(String identifier, String remoteId) {

    static Proof proof(String kind) {
        return switch (kind) {
            case "azure-devops" -> new Proof.Basic();
            case "github" -> new Proof.HmacHex("X-Hub-Signature-256", "sha256=");
            case "gitlab" -> new Proof.StaticHeader("X-Gitlab-Token", "");
            default -> new Proof.HmacHex("X-Hub-Signature", "sha256=");
        };
    }

    static Hint of(String kind, Signed message) {
        JsonNode body = json(message.body());
        String hash = Json.sha256(message.body());
        return switch (kind) {
            case "azure-devops" -> new Hint(body.path("id").asText(hash), azure(body.path("resource")));
            case "github" ->
                new Hint(
                        or(message.header("X-GitHub-Delivery"), hash),
                        text(body.path("issue").path("number")));
            case "gitlab" ->
                new Hint(
                        or(message.header("Idempotency-Key"), or(message.header("X-Gitlab-Event-UUID"), hash)),
                        text(body.path("object_attributes").path("iid")));
            case "webhook" -> new Hint(or(message.header("webhook-id"), hash), text(body.path("id")));
            default ->
                new Hint(
                        or(message.header("X-Atlassian-Webhook-Identifier"), hash),
                        text(body.path("issue").path("id")));
        };
    }

    /** For updates {@code resource.id} is the number of the update; the item stands beside it. */
    private static String azure(JsonNode resource) {
        return text(resource.has("workItemId") ? resource.path("workItemId") : resource.path("id"));
    }

    private static String text(JsonNode n) {
        return n.isValueNode() && !n.isNull() ? n.asText() : null;
    }

    private static String or(String a, String b) {
        return a == null ? b : a;
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode n = Json.MAPPER.readTree(body);
            return n == null ? Json.MAPPER.missingNode() : n;
        } catch (IOException notJson) {
            return Json.MAPPER.missingNode();
        }
    }
}
