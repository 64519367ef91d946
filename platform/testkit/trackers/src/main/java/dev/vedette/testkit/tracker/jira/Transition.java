package dev.vedette.testkit.tracker.jira;

import java.util.List;

/**
 * A way from any status to one.
 *
 * @param requiredFields ids of fields its screen insists on
 */
public record Transition(String id, String name, Status to, List<String> requiredFields) {}
