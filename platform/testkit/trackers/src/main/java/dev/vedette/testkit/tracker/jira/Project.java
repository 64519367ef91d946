package dev.vedette.testkit.tracker.jira;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A project's configuration; tests change it to play an administrator. */
public final class Project {
    public final String id;
    public final String key;
    public final String name;
    public final Map<String, String> issueTypes = new LinkedHashMap<>();
    public final Map<String, FieldRule> fields = new LinkedHashMap<>();
    public final List<Transition> transitions = new ArrayList<>();
    public final TreeSet<String> missingPermissions = new TreeSet<>();

    Project(String id, String key, String name) {
        this.id = id;
        this.key = key;
        this.name = name;
        issueTypes.put("10001", "Task");
        issueTypes.put("10002", "Bug");
        set(FieldRule.required("summary", "Summary", "string"));
        set(FieldRule.required("issuetype", "Issue Type", "issuetype"));
        set(FieldRule.required("project", "Project", "project"));
        set(FieldRule.free("description", "Description", "string"));
        set(FieldRule.free("labels", "Labels", "array"));
        set(new FieldRule("priority", "Priority", "priority", false, true, true, List.of("1", "2", "3", "4", "5")));
        set(FieldRule.free("assignee", "Assignee", "user"));
        set(FieldRule.free("parent", "Parent", "issuelink"));
        transitions.add(new Transition("11", "Reopen", Status.TO_DO, List.of()));
        transitions.add(new Transition("21", "Start", Status.IN_PROGRESS, List.of()));
        transitions.add(new Transition("31", "Finish", Status.DONE, List.of()));
    }

    public void set(FieldRule rule) {
        fields.put(rule.id(), rule);
    }
}
