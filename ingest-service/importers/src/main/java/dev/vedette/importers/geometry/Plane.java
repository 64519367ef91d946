package dev.vedette.importers.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Things with places, found by place: small ones by the squares they cover, large ones by looking at all of them. */
public final class Plane<T> {

    private static final double SQUARE = 250;
    private static final int MANY_SQUARES = 64;

    private record Placed<T>(T thing, Rect rect) {}

    private final Map<Long, List<Placed<T>>> squares = new HashMap<>();
    private final List<Placed<T>> large = new ArrayList<>();

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
                squares.computeIfAbsent(key(x, y), k -> new ArrayList<>()).add(placed);
            }
        }
    }

    private static long square(double at) {
        return (long) Math.floor(Math.max(-1e12, Math.min(1e12, at)) / SQUARE);
    }

    private static long key(long x, long y) {
        return x * 0x9E3779B97F4A7C15L + y;
    }

    private List<Placed<T>> near(double x, double y) {
        List<Placed<T>> near = new ArrayList<>(squares.getOrDefault(key(square(x), square(y)), List.of()));
        near.addAll(large);
        near.sort(Comparator.comparingDouble(p -> p.rect().area()));
        return near;
    }

    /** The smallest accepted thing that nearly surrounds the rectangle, or {@code null}. */
    public T innermost(Rect rect, double slack, Predicate<T> accepted) {
        for (Placed<T> p : near(rect.centreX(), rect.centreY())) {
            if (p.rect().area() > rect.area() && p.rect().surrounds(rect, slack) && accepted.test(p.thing())) {
                return p.thing();
            }
        }
        return null;
    }

    /** The thing whose border is nearest to a point, the smaller of two as near; {@code null} beyond reach (at most 50). */
    public T nearest(double x, double y, double reach) {
        T best = null;
        double distance = reach;
        for (Placed<T> p : near(x, y)) {
            double d = p.rect().distance(x, y);
            if (d < distance) {
                best = p.thing();
                distance = d;
            }
            if (d == 0) {
                return best;
            }
        }
        return best;
    }
}
