package dev.vedette.engine.predicate;

/** The components that everybody who talks to a component has to pass, such as its gateway. */
public final class Entrances {

    private final Landscape landscape;

    public Entrances(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Ascending, the component itself included. */
    public int[] of(int component) {
        return landscape.spread(Start.UNTRUSTED).bottlenecks(component).nodes();
    }
}
