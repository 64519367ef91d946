package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Where and how items are made.
 *
 * @param parent id or key of the parent, or {@code null}
 * @param constants field id to value; strings may hold templates such as {@code {{finding.severity}}}
 * @param site address for people, without a trailing slash
 */
public record JiraSettings(
        String project, String issueType, String parent, Map<String, JsonNode> constants, String site) {
    public JiraSettings {
        constants = Map.copyOf(constants);
    }
}
