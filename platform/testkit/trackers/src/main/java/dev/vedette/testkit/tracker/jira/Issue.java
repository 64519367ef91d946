package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One work item. Guarded by the lock of its {@link Store}. */
public final class Issue {
    public final String id;
    public String key;
    public Project project;
    public String issueType;
    public Status status = Status.TO_DO;
    public String resolution;
    public String priority;
    public String summary = "";
    public JsonNode description;
    public Person assignee;
    public Person creator;
    public final TreeSet<String> labels = new TreeSet<>();
    public final Map<String, JsonNode> others = new LinkedHashMap<>();
    public final Map<String, JsonNode> properties = new LinkedHashMap<>();
    public final List<Note> comments = new ArrayList<>();
    public final Map<String, ObjectNode> remoteLinks = new LinkedHashMap<>();
    public final List<ObjectNode> changes = new ArrayList<>();
    public final TreeSet<String> formerKeys = new TreeSet<>();
    public Instant created;
    public Instant updated;
    public Instant searchableFrom;

    /** A comment. */
    public record Note(String id, Person author, JsonNode body, Map<String, JsonNode> properties, Instant created) {}

    Issue(String id) {
        this.id = id;
    }
}
