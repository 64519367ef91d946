package dev.vedette.engine.graph;

import java.util.Arrays;

/** A small open-addressing map from non-negative ints to ints; searches touch few nodes of a large graph. */
final class IntMap {
    private int[] keys = new int[64];
    private int[] values = new int[64];
    private int size;

    IntMap() {
        Arrays.fill(keys, -1);
    }

    boolean contains(int key) {
        return keys[slot(key)] == key;
    }

    int get(int key) {
        int at = slot(key);
        return keys[at] == key ? values[at] : -1;
    }

    void put(int key, int value) {
        int at = slot(key);
        if (keys[at] != key) {
            if (++size * 2 > keys.length) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
        }
        values[at] = value;
    }

    private int slot(int key) {
        int mask = keys.length - 1;
        int at = (key * 0x9E3779B9) >>> 7 & mask;
        while (keys[at] >= 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
