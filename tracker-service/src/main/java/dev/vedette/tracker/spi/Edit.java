package dev.vedette.tracker.spi;

import java.util.List;

/**
 * What to write, and nothing else. {@code null} leaves a field alone.
 *
 * @param description Markdown for the managed block
 * @param addLabels ours only
 */
public record Edit(String summary, String description, String priority, List<String> addLabels) {
    public boolean empty() {
        return summary == null && description == null && priority == null && addLabels.isEmpty();
    }
}
