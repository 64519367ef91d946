package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Profile.StatusPolicy;
import dev.vedette.tracker.finding.KnownFinding;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import java.util.ArrayList;
import java.util.List;

/**
 * What the state of an item says about its findings, and the other way round. Closing an item is a claim: it is checked
 * by the next assessment or by evidence. Nothing here reopens what people closed, and the same evidence never speaks
 * twice.
 */
record Claims(Review review, Draft draft, List<Say> say, boolean close, LinkState state, String hash, Long revision) {

    /** What becomes of the review state of the open findings. */
    enum Review {
        AS_IT_IS,
        VERIFY,
        OPEN,
        CLOSED
    }

    /** A decision somebody should take, drafted from the way the item was closed. */
    enum Draft {
        NONE,
        ACCEPT,
        FALSE_POSITIVE
    }

    /** A comment, once per key. */
    record Say(String key, String text) {}

    static Claims of(
            Link link, RemoteItem remote, List<KnownFinding> behind, StatusPolicy policy, long assessedRevision) {
        boolean open = behind.stream().anyMatch(KnownFinding::applies);
        String evidence = Content.evidence(behind);
        boolean done = remote.category() == Category.DONE;
        if (open) {
            return done ? closedWhileOpen(link, remote, behind, evidence, assessedRevision) : stillOpen(link);
        }
        return done ? agreed() : calmed(link, behind, policy, evidence);
    }

    private static Claims closedWhileOpen(
            Link link, RemoteItem remote, List<KnownFinding> behind, String evidence, long assessed) {
        List<Say> say = new ArrayList<>();
        if (link.state() == LinkState.CLOSED) {
            say.add(new Say(
                    "woken:" + evidence,
                    "This applies again. " + why(behind)
                            + "\n\nThe item stays closed; please reopen it, or decide about the finding in Vedette."));
            return new Claims(Review.OPEN, Draft.NONE, say, false, LinkState.LINKED, evidence, assessed);
        }
        if (link.claimRevision() == null) {
            Draft draft = remote.resolution() == Resolution.WONT_DO
                    ? Draft.ACCEPT
                    : remote.resolution() == Resolution.NOT_REPRODUCIBLE ? Draft.FALSE_POSITIVE : Draft.NONE;
            return new Claims(Review.VERIFY, draft, say, false, LinkState.LINKED, evidence, assessed);
        }
        if (assessed > link.claimRevision()) {
            say.add(
                    new Say(
                            "still-there:" + evidence,
                            "The newest reading of the architecture still shows this. "
                                    + why(behind)
                                    + "\n\nPlease attach evidence in Vedette, decide about the finding there, or reopen this item."));
        }
        return new Claims(
                Review.AS_IT_IS, Draft.NONE, say, false, LinkState.LINKED, link.claimHash(), link.claimRevision());
    }

    private static String why(List<KnownFinding> behind) {
        KnownFinding worst = behind.getFirst();
        return worst.reason() == null || worst.reason().isBlank()
                ? ""
                : dev.vedette.tracker.markdown.Md.escape(worst.reason());
    }

    private static Claims stillOpen(Link link) {
        boolean wasClaimed = link.claimRevision() != null || link.state() == LinkState.CLOSED;
        return new Claims(
                wasClaimed ? Review.OPEN : Review.AS_IT_IS, Draft.NONE, List.of(), false, LinkState.LINKED, null, null);
    }

    private static Claims agreed() {
        return new Claims(Review.CLOSED, Draft.NONE, List.of(), false, LinkState.CLOSED, null, null);
    }

    private static Claims calmed(Link link, List<KnownFinding> behind, StatusPolicy policy, String evidence) {
        String words = "This is no longer open: " + why(behind);
        return switch (policy) {
            case NONE -> keep(link, List.of(), false);
            case COMMENT -> keep(link, List.of(new Say("calm:" + evidence, words)), false);
            case SUGGEST ->
                keep(link, List.of(new Say("calm:" + evidence, words + "\n\nIf you agree, close this item.")), false);
            case AUTOMATIC ->
                evidence.equals(link.claimHash())
                        ? keep(link, List.of(), false)
                        : new Claims(
                                Review.AS_IT_IS,
                                Draft.NONE,
                                List.of(new Say("calm:" + evidence, words)),
                                true,
                                LinkState.LINKED,
                                evidence,
                                null);
        };
    }

    private static Claims keep(Link link, List<Say> say, boolean close) {
        return new Claims(Review.AS_IT_IS, Draft.NONE, say, close, LinkState.LINKED, link.claimHash(), null);
    }
}
