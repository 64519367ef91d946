package dev.vedette.tracker.ticket;

import dev.vedette.tracker.spi.RemoteItem;
import java.util.List;

/**
 * What both sides agreed on last: the third of the three ways.
 *
 * @param block words of our block as read back
 * @param text hash of the text it was made from
 * @param pending words of a block that was about to be written; a crash may have left it there
 */
record Base(String summary, String block, String text, String priority, List<String> labels, String pending) {
    Base {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    static Base of(RemoteItem item, String text) {
        return new Base(item.summary(), item.block(), text, item.priority(), item.labels(), null);
    }

    Base about(String block) {
        return new Base(summary, this.block, text, priority, labels, block);
    }
}
