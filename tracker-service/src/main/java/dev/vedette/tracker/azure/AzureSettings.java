package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** @param type name of the work item type; @param parent id of the parent or {@code null} */
public record AzureSettings(String project, String type, String parent, Map<String, JsonNode> constants) {}
