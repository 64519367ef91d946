package dev.vedette.engine.graph;

import java.util.Arrays;

/**
 * Distinct non-negative ints in the order in which they came, without boxing. Searches use it as queue and as set at once,
 * and it costs what is in it, not what the whole model holds.
 */
public final class IntSet {

    private static final int[] NONE = {};
    private static final int SCANNED = 8;

    private int[] items = new int[SCANNED];
    private int size;
    /** Positions in {@code items} plus one, by hash; {@code null} while scanning is quicker. */
    private int[] table;

    public int size() {
        return size;
    }

    public int get(int position) {
        return items[position];
    }

    public boolean contains(int item) {
        if (table == null) {
            for (int i = 0; i < size; i++) {
                if (items[i] == item) {
                    return true;
                }
            }
            return false;
        }
        return table[slot(item)] != 0;
    }

    /** Position of an item, or -1. */
    int position(int item) {
        if (table == null) {
            for (int i = 0; i < size; i++) {
                if (items[i] == item) {
                    return i;
                }
            }
            return -1;
        }
        return table[slot(item)] - 1;
    }

    /** Whether it was new. */
    public boolean add(int item) {
        if (contains(item)) {
            return false;
        }
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            rehash();
        }
        items[size++] = item;
        if (table != null) {
            table[slot(item)] = size;
        }
        return true;
    }

    public void addAll(int[] more) {
        for (int item : more) {
            add(item);
        }
    }

    private void rehash() {
        table = new int[items.length * 4];
        for (int i = 0; i < size; i++) {
            table[slot(items[i])] = i + 1;
        }
    }

    private int slot(int item) {
        int mask = table.length - 1;
        int at = (item * 0x9E3779B9) >>> 7 & mask;
        while (table[at] != 0 && items[table[at] - 1] != item) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** The items in ascending order. */
    public int[] sorted() {
        if (size == 0) {
            return NONE;
        }
        int[] all = Arrays.copyOf(items, size);
        Arrays.sort(all);
        return all;
    }
}
