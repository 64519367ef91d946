package dev.vedette.tracker.connection;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.finding.Severity;
import java.util.List;
import java.util.Map;

/**
 * How items are made in one project of a tracker.
 *
 * @param project key, name or path of the project, as the tracker calls it
 * @param issueType id (Jira) or name (Azure DevOps) of the item type
 * @param parent item under which new ones are put, or {@code null}
 * @param priorities severity word to the tracker's id of the priority
 * @param labels put on every item beside our own
 * @param constants field to value; strings may hold templates such as {@code {{finding.severity}}}
 * @param owned fields we keep up to date beside the managed block: any of {@code summary}, {@code priority}
 */
public record Profile(
        String project,
        String issueType,
        String parent,
        Map<String, String> priorities,
        List<String> labels,
        Map<String, JsonNode> constants,
        List<String> owned,
        Push push,
        StatusPolicy statusPolicy) {

    private static final Map<String, String> JIRA_PRIORITIES =
            Map.of("critical", "1", "high", "2", "medium", "3", "low", "4");

    public Profile {
        priorities = priorities == null ? JIRA_PRIORITIES : Map.copyOf(priorities);
        labels = labels == null ? List.of() : List.copyOf(labels);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        owned = owned == null ? List.of() : List.copyOf(owned);
        push = push == null ? Push.NOTHING : push;
        statusPolicy = statusPolicy == null ? StatusPolicy.SUGGEST : statusPolicy;
    }

    /**
     * What becomes a ticket by itself.
     *
     * @param automatic {@code false}: nothing, people push
     * @param threshold weakest severity
     * @param cap most new items of one assessment; the worst come first
     */
    public record Push(boolean automatic, Severity threshold, Grouping grouping, int cap) {
        public static final Push NOTHING = new Push(false, Severity.HIGH, Grouping.NONE, 25);

        public Push {
            threshold = threshold == null ? Severity.HIGH : threshold;
            grouping = grouping == null ? Grouping.NONE : grouping;
            cap = cap <= 0 ? 25 : cap;
        }
    }

    /** Which findings share an item. */
    public enum Grouping {
        @JsonProperty("none")
        @JsonAlias("NONE")
        NONE,
        @JsonProperty("threat")
        @JsonAlias("THREAT")
        THREAT,
        @JsonProperty("component")
        @JsonAlias("COMPONENT")
        COMPONENT,
        @JsonProperty("control")
        @JsonAlias("CONTROL")
        CONTROL,
        @JsonProperty("path")
        @JsonAlias("PATH")
        PATH
    }

    /** What happens in the tracker when findings calm down. */
    public enum StatusPolicy {
        @JsonProperty("none")
        @JsonAlias("NONE")
        NONE,
        @JsonProperty("comment")
        @JsonAlias("COMMENT")
        COMMENT,
        @JsonProperty("suggest")
        @JsonAlias("SUGGEST")
        SUGGEST,
        @JsonProperty("automatic")
        @JsonAlias("AUTOMATIC")
        AUTOMATIC
    }
}
