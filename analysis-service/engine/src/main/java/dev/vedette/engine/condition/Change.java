package dev.vedette.engine.condition;

import dev.vedette.contracts.model.FactValue;

/**
 * One fact that would have to be different.
 *
 * @param element number of an element, or -1 for a component that would have to appear
 * @param type type of the component that would have to appear, or {@code null}
 * @param caller number of the component that would call the new one; used when {@code type} is given
 */
public record Change(int element, String type, int caller, String key, FactValue value) {

    public static Change of(int element, String key, FactValue value) {
        return new Change(element, null, -1, key, value);
    }

    public static Change appears(String type, int caller, String key, FactValue value) {
        return new Change(-1, type, caller, key, value);
    }
}
