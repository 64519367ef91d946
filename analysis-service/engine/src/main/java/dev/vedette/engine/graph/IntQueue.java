package dev.vedette.engine.graph;

import java.util.Arrays;

/** First in, first out, without boxing. */
final class IntQueue {
    private int[] items = new int[32];
    private int head;
    private int tail;

    boolean isEmpty() {
        return head == tail;
    }

    void add(int item) {
        if (tail == items.length) {
            items = Arrays.copyOf(items, tail * 2);
        }
        items[tail++] = item;
    }

    int remove() {
        return items[head++];
    }
}
