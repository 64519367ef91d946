package dev.vedette.tracker.ticket;

import dev.vedette.tracker.spi.RemoteItem;
import java.util.List;

/**
 * What both sides agreed on last: the third of the three ways.
 *
 * @param block words of our block as read back
 * @param text hash of the text it was made from
 * @param pending words of a block that was about to be written; a crash or a lost reply may have left it there
 * @param pendingText hash of the text of {@code pending}
 */
record Base(
        String summary,
        String block,
        String text,
        String priority,
        List<String> labels,
        String pending,
        String pendingText) {
    Base {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    static Base of(RemoteItem item, String text) {
        return new Base(item.summary(), item.block(), text, item.priority(), item.labels(), null, null);
    }

    /** Of an item that may exist and of which nothing is known. */
    static Base unknown() {
        return new Base(null, null, "", null, List.of(), null, null);
    }

    /**
     * Before a write: should its reply be lost, the block is ours both as it stands now and as it would stand.
     *
     * @param standing the block as it was just read and found to be ours
     */
    Base about(String standing, String newBlock, String newText) {
        return new Base(summary, standing, textOf(standing), priority, labels, newBlock, newText);
    }

    /** What stands there: of a write whose reply was lost only the item can tell whether it arrived. */
    String textOf(String remoteBlock) {
        return remoteBlock != null && remoteBlock.equals(pending) && pendingText != null ? pendingText : text;
    }
}
