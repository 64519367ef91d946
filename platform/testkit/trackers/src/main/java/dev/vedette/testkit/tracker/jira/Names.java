package dev.vedette.testkit.tracker.jira;

import java.util.Map;

/** The names people see for the ids of the stock configuration. */
final class Names {
    private static final Map<String, String> PRIORITIES =
            Map.of("1", "Highest", "2", "High", "3", "Medium", "4", "Low", "5", "Lowest");
    private static final Map<String, String> RESOLUTIONS =
            Map.of("10000", "Done", "10001", "Won't Do", "10002", "Duplicate", "10003", "Cannot Reproduce");

    private Names() {}

    static String priority(String id) {
        return PRIORITIES.getOrDefault(id, "Value " + id);
    }

    static String resolution(String id) {
        return RESOLUTIONS.getOrDefault(id, "Done");
    }
}
