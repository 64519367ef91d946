package dev.vedette.tracker.spi;

import java.util.List;

/**
 * An item as the tracker has it now.
 *
 * @param updated the tracker's own mark of the last change; compared for equality only
 * @param block Markdown-free text of our managed block, normalised, or {@code null} when it is not there any more
 * @param resolution how it was closed, or {@code null}
 * @param marker what is stored with the item, or {@code null}: then it is none of ours
 * @param revision for optimistic locking, or {@code null} where the tracker has none
 */
public record RemoteItem(
        String id,
        String key,
        String url,
        String summary,
        Category category,
        String status,
        Resolution resolution,
        String priority,
        List<String> labels,
        String updated,
        String block,
        Marker marker,
        String revision,
        List<RemoteComment> comments) {

    /** @param key our own key when we wrote it, else {@code null} */
    public record RemoteComment(String id, String key, String author, String text) {}
}
