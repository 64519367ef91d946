package dev.vedette.importers.geometry;

/** A rectangle, y downwards. */
public record Rect(double x, double y, double width, double height) {

    public double area() {
        return width * height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    public double bottom() {
        return y + height;
    }

    public double right() {
        return x + width;
    }

    public boolean holds(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** Whether the middle of the other lies within and the other is smaller. */
    public boolean holdsCentreOf(Rect other) {
        return other.area() < area() && holds(other.centreX(), other.centreY());
    }

    /** Whether nearly all of the other lies within. */
    public boolean surrounds(Rect other, double slack) {
        return other.area() < area()
                && other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    /** Distance of a point from the nearest edge, from within as from outside. */
    public double border(double px, double py) {
        double within = Math.min(
                Math.min(Math.abs(px - x), Math.abs(px - right())),
                Math.min(Math.abs(py - y), Math.abs(py - bottom())));
        return holds(px, py) ? within : distance(px, py);
    }

    /** How far a point is from the border or, from inside, 0. */
    public double distance(double px, double py) {
        double dx = Math.max(Math.max(x - px, 0), px - right());
        double dy = Math.max(Math.max(y - py, 0), py - bottom());
        return Math.hypot(dx, dy);
    }

    /** Gap to another rectangle, 0 when they touch. */
    public double gap(Rect o) {
        double dx = Math.max(Math.max(x - o.right(), 0), o.x - right());
        double dy = Math.max(Math.max(y - o.bottom(), 0), o.y - bottom());
        return Math.hypot(dx, dy);
    }

    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }
}
