package dev.vedette.importers.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Things with places, smallest first, so that the first that fits is the innermost. */
public final class Plane<T> {

    public record Placed<T>(T thing, Rect rect) {}

    private final List<Placed<T>> bySize = new ArrayList<>();
    private boolean sorted;

    public void add(T thing, Rect rect) {
        bySize.add(new Placed<>(thing, rect));
        sorted = false;
    }

    private List<Placed<T>> bySize() {
        if (!sorted) {
            bySize.sort(Comparator.comparingDouble(p -> p.rect().area()));
            sorted = true;
        }
        return bySize;
    }

    /** The smallest accepted thing that nearly surrounds the rectangle, or {@code null}. */
    public T innermost(Rect rect, double slack, Predicate<T> accepted) {
        for (Placed<T> p : bySize()) {
            if (p.rect().area() > rect.area() && p.rect().surrounds(rect, slack) && accepted.test(p.thing())) {
                return p.thing();
            }
        }
        return null;
    }

    /** The accepted thing whose border is nearest to a point, the smaller of two as near; {@code null} beyond reach. */
    public T nearest(double x, double y, double reach, Predicate<T> accepted) {
        T best = null;
        double distance = reach;
        for (Placed<T> p : bySize()) {
            double d = p.rect().distance(x, y);
            if (d < distance && accepted.test(p.thing())) {
                best = p.thing();
                distance = d;
            }
            if (d == 0 && best == p.thing()) {
                return best;
            }
        }
        return best;
    }
}
