package dev.vedette.testkit.tracker.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.testkit.tracker.http.Call;

/** A status and the category everything else should look at: new, indeterminate or done. */
public record Status(String id, String name, String category) {

    public static final Status TO_DO = new Status("10010", "To Do", "new");
    public static final Status IN_PROGRESS = new Status("10011", "In Progress", "indeterminate");
    public static final Status DONE = new Status("10012", "Done", "done");

    ObjectNode json(String base) {
        ObjectNode out = Call.JSON.createObjectNode();
        out.put("self", base + "/status/" + id).put("description", "").put("iconUrl", base + "/icon/" + id);
        out.put("name", name).put("id", id);
        out.putObject("statusCategory")
                .put("self", base + "/statuscategory/" + categoryId())
                .put("id", categoryId())
                .put("key", category)
                .put("colorName", category.equals("done") ? "green" : "blue-gray")
                .put("name", categoryName());
        return out;
    }

    private int categoryId() {
        return switch (category) {
            case "new" -> 2;
            case "done" -> 3;
            default -> 4;
        };
    }

    private String categoryName() {
        return switch (category) {
            case "new" -> "To Do";
            case "done" -> "Done";
            default -> "In Progress";
        };
    }
}
