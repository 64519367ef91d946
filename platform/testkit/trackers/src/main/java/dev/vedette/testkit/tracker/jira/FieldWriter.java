package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Checks and applies {@code fields} and {@code update} of a request, as strictly as the real one. */
final class FieldWriter {
    private static final int MAX_SUMMARY = 255;
    private static final int MAX_TEXT = 32_767;

    private final Store store;
    private final boolean rich;

    /** @param rich long texts are ADF documents; otherwise plain wiki text */
    FieldWriter(Store store, boolean rich) {
        this.store = store;
        this.rich = rich;
    }

    /** All complaints at once, by field id; nothing is changed. */
    Map<String, String> complaints(Project project, JsonNode request, boolean create) {
        Map<String, String> errors = new LinkedHashMap<>();
        JsonNode fields = request.path("fields");
        JsonNode update = request.path("update");
        fields.fieldNames().forEachRemaining(id -> {
            FieldRule rule = project.fields.get(id);
            if (rule == null || !rule.onScreen()) {
                errors.put(id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
            } else {
                String wrong = wrong(rule, fields.get(id));
                if (wrong != null) {
                    errors.put(id, wrong);
                }
            }
            if (update.has(id)) {
                errors.put(id, "Field '" + id + "' cannot appear in both 'fields' and 'update'");
            }
        });
        update.fieldNames().forEachRemaining(id -> {
            FieldRule rule = project.fields.get(id);
            if (rule == null || !rule.onScreen()) {
                errors.put(id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
            }
        });
        if (create) {
            project.fields.values().stream()
                    .filter(r -> r.required() && !r.hasDefault() && missing(fields.get(r.id())))
                    .forEach(r -> errors.putIfAbsent(r.id(), r.name() + " is required."));
        }
        return errors;
    }

    private static boolean missing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }

    private String wrong(FieldRule rule, JsonNode value) {
        return switch (rule.id()) {
            case "summary" -> summaryWrong(value);
            case "description" -> textWrong(value, "description");
            case "priority" ->
                value.isNull() || rule.allowed().contains(value.path("id").asText())
                        ? null
                        : "The priority selected is invalid.";
            case "labels" -> labelsWrong(value);
            default -> null;
        };
    }

    private static String summaryWrong(JsonNode value) {
        String text = value.asText("");
        if (text.isBlank()) {
            return "You must specify a summary of the issue.";
        }
        if (text.length() > MAX_SUMMARY) {
            return "Summary can't exceed 255 characters.";
        }
        return text.contains("\n") || text.contains("\r")
                ? "The summary is invalid because it contains newline characters."
                : null;
    }

    String textWrong(JsonNode value, String what) {
        if (value.isNull()) {
            return null;
        }
        if (rich && !"doc".equals(value.path("type").asText())) {
            return "Operation value must be an Atlassian Document (see the Atlassian Document Format)";
        }
        if (!rich && !value.isTextual()) {
            return "Operation value must be a string";
        }
        return plain(value).length() > MAX_TEXT
                ? "The entered text is too long. It exceeds the allowed limit of 32,767 characters. (" + what + ")"
                : null;
    }

    private static String labelsWrong(JsonNode value) {
        for (JsonNode label : value) {
            if (label.asText().contains(" ") || label.asText().length() > 255) {
                return "The label '" + label.asText() + "' contains spaces which is invalid.";
            }
        }
        return null;
    }

    static String plain(JsonNode adf) {
        if (adf.isTextual()) {
            return adf.asText();
        }
        StringBuilder out = new StringBuilder(adf.path("text").asText(""));
        adf.path("content").forEach(c -> out.append(plain(c)));
        return out.toString();
    }

    /** Applies the request and returns the changelog items of what really changed. */
    ArrayNode apply(Issue issue, JsonNode request) {
        ArrayNode items = Call.JSON.createArrayNode();
        request.path("fields").properties().forEach(e -> set(issue, e.getKey(), e.getValue(), items));
        for (JsonNode op : request.path("update").path("labels")) {
            String before = String.join(" ", issue.labels);
            if (op.has("add")) {
                issue.labels.add(op.get("add").asText());
            }
            if (op.has("remove")) {
                issue.labels.remove(op.get("remove").asText());
            }
            item(items, "labels", before, String.join(" ", issue.labels));
        }
        for (JsonNode p : request.path("properties")) {
            issue.properties.put(p.path("key").asText(), p.path("value"));
        }
        return items;
    }

    private void set(Issue issue, String field, JsonNode value, ArrayNode items) {
        switch (field) {
            case "project" -> {}
            case "issuetype" -> issue.issueType = value.path("id").asText();
            case "summary" -> {
                item(items, field, issue.summary, value.asText());
                issue.summary = value.asText();
            }
            case "description" -> {
                item(items, field, text(issue.description), text(value));
                issue.description = value;
            }
            case "priority" -> {
                String id = value.isNull() ? null : value.path("id").asText();
                item(items, field, issue.priority, id);
                issue.priority = id;
            }
            case "labels" -> {
                String before = String.join(" ", issue.labels);
                issue.labels.clear();
                value.forEach(l -> issue.labels.add(l.asText()));
                item(items, field, before, String.join(" ", issue.labels));
            }
            case "assignee" -> assign(issue, value, items);
            default -> {
                item(items, field, text(issue.others.get(field)), text(value));
                issue.others.put(field, value);
            }
        }
    }

    void assign(Issue issue, JsonNode value, ArrayNode items) {
        Person to = value.isNull() || value.path("accountId").isNull()
                ? null
                : Person.MIA.accountId().equals(value.path("accountId").asText()) ? Person.MIA : Person.TOOL;
        item(
                items,
                "assignee",
                issue.assignee == null ? null : issue.assignee.accountId(),
                to == null ? null : to.accountId());
        issue.assignee = to;
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
    }

    static void item(ArrayNode items, String field, String from, String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        ObjectNode item = items.addObject();
        item.put("field", field).put("fieldtype", "jira").put("fieldId", field);
        item.put("from", from).put("fromString", from).put("to", to).put("toString", to);
    }

    Store store() {
        return store;
    }
}
