package dev.vedette.analysis.review;

import dev.vedette.engine.feed.CatalogueReview;
import dev.vedette.engine.feed.ReleaseChange;
import dev.vedette.engine.feed.Technique;
import java.util.List;

/**
 * What a proposal touches, as it was when it was made.
 *
 * @param added new techniques of a release
 * @param renamed techniques with another name
 * @param changed techniques with another name or description
 * @param retired techniques that are gone
 * @param affected techniques that moved and threats stand for
 * @param uncovered techniques that no threat stands for yet; a condition has to be thought out for them
 * @param threats codes of the threats to look at again
 * @param changes what the proposed pack changes in the catalogue, in words
 * @param systems how many systems have open findings of these threats
 */
public record Touched(
        List<Named> added,
        List<ReleaseChange.Renamed> renamed,
        List<Named> changed,
        List<Named> retired,
        List<Affected> affected,
        List<Named> uncovered,
        List<String> threats,
        List<String> changes,
        long systems) {

    public record Named(String id, String name) {}

    /**
     * @param move added, changed or retired
     * @param threats codes of the threats that name it
     * @param byParent codes of the threats that name only what it refines; the pack maps it to them
     */
    public record Affected(String id, String name, String move, List<String> threats, List<String> byParent) {}

    static Touched by(CatalogueReview review, List<String> changes, long systems) {
        return new Touched(
                named(review.change().added()),
                review.change().renamed(),
                named(review.change().changed()),
                named(review.change().retired()),
                review.affected().stream()
                        .map(a -> new Affected(
                                a.technique().id(), a.technique().name(), a.move(), a.threats(), a.byParent()))
                        .toList(),
                named(review.uncovered()),
                List.copyOf(review.threats()),
                changes,
                systems);
    }

    static Touched byPack(List<String> threats, List<String> changes, long systems) {
        return new Touched(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), threats, changes, systems);
    }

    private static List<Named> named(List<Technique> techniques) {
        return techniques.stream().map(t -> new Named(t.id(), t.name())).toList();
    }
}
