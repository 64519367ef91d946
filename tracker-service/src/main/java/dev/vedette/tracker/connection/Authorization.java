package dev.vedette.tracker.connection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;

/**
 * How a connection gets access tokens that live for an hour or so.
 *
 * @param type {@code atlassian-oauth}: OAuth 2.0 (3LO) of Jira Cloud, a refresh token that changes with every use;
 *     {@code entra}: a service principal of Microsoft Entra ID for Azure DevOps, client credentials
 * @param tokenUrl {@code null} takes the vendor's own; Entra needs it, it names the directory
 * @param scope {@code null} takes the vendor's own
 */
public record Authorization(
        @NotNull @Pattern(regexp = "atlassian-oauth|entra") String type,
        @NotBlank String clientId,
        URI tokenUrl,
        String scope) {

    private static final URI ATLASSIAN = URI.create("https://auth.atlassian.com/oauth/token");
    /** Azure DevOps as Entra ID calls it, for every organisation. */
    private static final String AZURE_DEVOPS = "499b84ac-1321-427f-aa17-267ca6975798/.default";

    boolean rotates() {
        return type.equals("atlassian-oauth");
    }

    URI tokens() {
        return tokenUrl == null ? ATLASSIAN : tokenUrl;
    }

    String scopes() {
        return scope == null ? AZURE_DEVOPS : scope;
    }
}
