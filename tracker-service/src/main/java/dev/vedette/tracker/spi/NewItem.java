package dev.vedette.tracker.spi;

import java.util.List;
import java.util.Map;

/**
 * An item to make in one call, marker included.
 *
 * @param summary one line
 * @param description Markdown; the adapter puts it into a block it can find again
 * @param priority the tracker's id of the priority, or {@code null} to leave it to the tracker
 * @param labels ours, the marker's label among them
 * @param deepLink where the finding is shown
 * @param variables values for templates in the profile's constants, such as {@code finding.severity}
 */
public record NewItem(
        String summary,
        String description,
        String priority,
        List<String> labels,
        Marker marker,
        String deepLink,
        Map<String, String> variables) {}
