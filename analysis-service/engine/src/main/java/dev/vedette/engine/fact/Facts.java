package dev.vedette.engine.fact;

import dev.vedette.contracts.model.FactValue;

/** Stated facts first, derived ones where nothing is stated. */
public final class Facts {

    private final ModelIndex index;
    private final Derived[][] derived = new Derived[Keys.count()][];

    public Facts(ModelIndex index) {
        this.index = index;
    }

    public ModelIndex index() {
        return index;
    }

    /** Takes a derived value unless one was derived before: rules are ordered, the first one wins. */
    public void derive(int element, int key, FactValue value, String because) {
        if (derived[key] == null) {
            derived[key] = new Derived[index.elements()];
        }
        if (derived[key][element] == null) {
            derived[key][element] = new Derived(value, because);
        }
    }

    public FactValue value(int element, int key) {
        FactValue stated = index.stated(element, key);
        if (stated != null) {
            return stated;
        }
        Derived found = derived(element, key);
        return found == null ? null : found.value();
    }

    public Derived derived(int element, int key) {
        return derived[key] == null ? null : derived[key][element];
    }

    public boolean stated(int element, int key) {
        return index.stated(element, key) != null;
    }
}
