package dev.vedette.engine.fact;

/**
 * A fact's place.
 *
 * @param element number of a component, flow or the system in a {@link ModelIndex}
 * @param key number of the key, or {@link Keys#EXISTS}
 */
public record At(int element, int key) implements Comparable<At> {

    public static At exists(int element) {
        return new At(element, Keys.EXISTS);
    }

    @Override
    public int compareTo(At other) {
        int byElement = Integer.compare(element, other.element);
        return byElement != 0 ? byElement : Integer.compare(key, other.key);
    }
}
