package dev.vedette.importers.sketch;

import dev.vedette.importers.label.Typed;
import java.util.ArrayList;
import java.util.List;

/** A drawing without layout: what is in it, in the order of the source. */
public final class Sketch {

    /**
     * A thing that may be a component.
     *
     * @param hint what its shape or icon says; {@link Typed#NOTHING} when nothing
     * @param frame id of the innermost frame around it, or {@code null}
     * @param written the words it was read from
     */
    public record Box(String id, String label, Typed hint, String frame, String position, String written) {}

    /** Which ends of an arrow have a head. */
    public enum Heads {
        FORWARD,
        BACK,
        BOTH,
        NONE
    }

    /** @param dashed drawn with a broken line */
    public record Arrow(
            String from, String to, String label, Heads heads, boolean dashed, String position, String written) {}

    /**
     * A boundary or group.
     *
     * @param kind zone kind when the format tells, else {@code ""}
     * @param parent id of the frame around it, or {@code null}
     */
    public record Frame(String id, String title, String kind, String parent, String position) {}

    public final List<Box> boxes = new ArrayList<>();
    public final List<Arrow> arrows = new ArrayList<>();
    public final List<Frame> frames = new ArrayList<>();
}
