package dev.vedette.importers.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Things with places, found by place: small ones by the squares they cover, large ones by looking at all of them. Things
 * of one square are kept by size, so that many things in one place do not have to be sorted at each look.
 */
public final class Plane<T> {

    private static final double SQUARE = 250;
    private static final int MANY_SQUARES = 64;

    private record Placed<T>(T thing, Rect rect) {}

    /** Sorted by area when it is looked at; things that are as large stay in the order in which they came. */
    private static final class Stack<T> {
        private final List<Placed<T>> things = new ArrayList<>();
        private boolean sorted = true;

        void add(Placed<T> p) {
            things.add(p);
            sorted = false;
        }

        List<Placed<T>> byArea() {
            if (!sorted) {
                things.sort(Comparator.comparingDouble(p -> p.rect().area()));
                sorted = true;
            }
            return things;
        }

        /** Index of the first thing that is larger. */
        int above(double area) {
            int low = 0;
            int high = byArea().size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (things.get(middle).rect().area() > area) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    private final Map<Long, Stack<T>> squares = new HashMap<>();
    private final Stack<T> large = new Stack<>();
    private final Stack<T> none = new Stack<>();

    public void add(T thing, Rect rect) {
        Placed<T> placed = new Placed<>(thing, rect);
        long left = square(rect.x() - SQUARE / 5);
        long right = square(rect.right() + SQUARE / 5);
        long top = square(rect.y() - SQUARE / 5);
        long bottom = square(rect.bottom() + SQUARE / 5);
        if ((right - left + 1) * (bottom - top + 1) > MANY_SQUARES || right - left > MANY_SQUARES) {
            large.add(placed);
            return;
        }
        for (long x = left; x <= right; x++) {
            for (long y = top; y <= bottom; y++) {
                squares.computeIfAbsent(key(x, y), k -> new Stack<>()).add(placed);
            }
        }
    }

    private static long square(double at) {
        return (long) Math.floor(Math.max(-1e12, Math.min(1e12, at)) / SQUARE);
    }

    private static long key(long x, long y) {
        return x * 0x9E3779B97F4A7C15L + y;
    }

    private Stack<T> at(double x, double y) {
        return squares.getOrDefault(key(square(x), square(y)), none);
    }

    /** The smallest accepted thing that nearly surrounds the rectangle, or {@code null}. */
    public T innermost(Rect rect, double slack, Predicate<T> accepted) {
        Placed<T> near = innermost(at(rect.centreX(), rect.centreY()), rect, slack, accepted);
        Placed<T> far = innermost(large, rect, slack, accepted);
        if (near == null || far == null) {
            Placed<T> only = near == null ? far : near;
            return only == null ? null : only.thing();
        }
        return far.rect().area() < near.rect().area() ? far.thing() : near.thing();
    }

    private static <T> Placed<T> innermost(Stack<T> stack, Rect rect, double slack, Predicate<T> accepted) {
        List<Placed<T>> things = stack.byArea();
        for (int i = stack.above(rect.area()); i < things.size(); i++) {
            Placed<T> p = things.get(i);
            if (p.rect().surrounds(rect, slack) && accepted.test(p.thing())) {
                return p;
            }
        }
        return null;
    }

    /** The thing whose border is nearest to a point, the smaller of two as near; {@code null} beyond reach (at most 50). */
    public T nearest(double x, double y, double reach) {
        Placed<T> best = nearer(at(x, y), x, y, reach, null);
        best = nearer(large, x, y, reach, best);
        return best == null ? null : best.thing();
    }

    private static <T> Placed<T> nearer(Stack<T> stack, double x, double y, double reach, Placed<T> known) {
        Placed<T> best = known;
        double distance = known == null ? reach : known.rect().distance(x, y);
        for (Placed<T> p : stack.byArea()) {
            double d = p.rect().distance(x, y);
            boolean smaller = best != null
                    && d == distance
                    && p.rect().area() < best.rect().area();
            if (d < distance || smaller) {
                best = p;
                distance = d;
            }
            if (d == 0) {
                return best;
            }
        }
        return best;
    }

    /** Everything that may lie within 50 of the rectangle (of its middle, when it is huge), in a lasting order. */
    public List<T> around(Rect rect) {
        Set<T> found = new LinkedHashSet<>();
        long columns = square(rect.right()) - square(rect.x()) + 1;
        long rows = square(rect.bottom()) - square(rect.y()) + 1;
        if (columns * rows > MANY_SQUARES || columns > MANY_SQUARES) {
            at(rect.centreX(), rect.centreY()).byArea().forEach(p -> found.add(p.thing()));
        } else {
            for (double x = rect.x(); square(x) <= square(rect.right()); x += SQUARE) {
                for (double y = rect.y(); square(y) <= square(rect.bottom()); y += SQUARE) {
                    at(x, y).byArea().forEach(p -> found.add(p.thing()));
                }
            }
        }
        large.byArea().forEach(p -> found.add(p.thing()));
        return List.copyOf(found);
    }
}
