package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a statement about a change says to be gone: parts, connections, and models that others replaced. */
final class Endings {

    private static final List<Pattern> REMOVED = patterns(
            "<part> is/are/was/were now?" + " removed/retired/decommissioned/deleted/dropped/uninstalled/discontinued",
            "<part> has/have been removed/retired/decommissioned/deleted/dropped/uninstalled",
            "<part> is/are/was/were switched/turned off",
            "removed/retired/decommissioned/uninstalled/dropped the/our? <part>",
            "<part> has/have been? shut/taken down/offline",
            "<part> is/are/was/were now? shut/taken down/offline",
            "<part> no longer exists",
            "<part> is/are no longer used/deployed/running/offered/operated/there",
            "<part> is/are/was/were/has/have been? taken out of service/use");

    private static final List<Pattern> CUT = patterns(
            "<part> no longer .. access to .. <part>",
            "<part> no longer .. reach/reaches/read/reads/use/uses/call/calls/connect/connects/query/queries .. <part>",
            "<part> can/may/could no longer .. <part>",
            "<part> can/may not .. <part> any more/longer",
            "<part> .. lost/loses access to .. <part>",
            "<part> stopped using/calling/reading .. <part>",
            "<part> is/was/has disconnected/detached/unplugged/cut from .. <part>",
            "access of .. <part> to <part> .. removed/revoked/withdrawn",
            "<part> 's access to .. <part> .. removed/revoked/withdrawn",
            "connection/link/integration between/from .. <part> and/to .. <part> .. removed/cut/closed/dropped");

    /** The new model stands before the old one. */
    private static final Pattern INSTEAD = new Pattern("<model> instead of <model>");

    private static final List<Pattern> SWAPPED = List.of(
            new Pattern("from <model> to <model>"),
            new Pattern("<model> .. replaced/superseded/exchanged by/with/for <model>"),
            new Pattern("replaced/exchanged/swapped <model> by/with/for <model>"),
            INSTEAD,
            new Pattern("upgraded/updated/switched/moved/migrated/swapped/changed/went .. to <model>"));

    private static final Set<String> DETERMINERS = Set.of("the", "our", "a", "an", "its", "their", "this", "that");
    private static final Set<String> PREPOSITIONS = Set.of(
            "on", "of", "in", "for", "at", "to", "from", "with", "between", "by", "over", "through", "behind",
            "before");

    private final Cast cast;
    private final List<Entity> dropped = new ArrayList<>();
    private final List<Story.Cut> cuts = new ArrayList<>();

    Endings(Cast cast) {
        this.cast = cast;
    }

    /** @return what is stated of models that took the place of others */
    List<Story.Stated> read(Scan scan, List<Cell> cells) {
        List<Story.Stated> stated = swaps(scan, cells);
        for (Pattern p : CUT) {
            for (Pattern.Match m = p.find(cells, 0); m != null; m = p.find(cells, m.end())) {
                cuts.add(new Story.Cut(
                        m.mentions().getFirst().entity(), m.mentions().getLast().entity()));
            }
        }
        for (Pattern p : REMOVED) {
            for (Pattern.Match m = p.find(cells, 0); m != null; m = p.find(cells, m.end())) {
                // "... is removed from X" and "its reply is removed" are about something else.
                boolean fromSomewhere =
                        m.end() < cells.size() && cells.get(m.end()).says("from");
                Mention gone = m.mentions().getFirst();
                boolean whole =
                        gone.to() >= cells.size() || !cells.get(gone.to()).says("'s");
                if (!fromSomewhere && whole && !behindPreposition(cells, gone) && !Denial.denied(cells, m)) {
                    dropped.add(gone.entity());
                }
            }
        }
        return stated;
    }

    /** "Signing of the messages on the queue was dropped": not the queue. */
    private static boolean behindPreposition(List<Cell> cells, Mention gone) {
        int before = gone.from() - 1;
        while (before >= 0 && DETERMINERS.contains(cells.get(before).word())) {
            before--;
        }
        return before >= 0 && PREPOSITIONS.contains(cells.get(before).word());
    }

    /** "upgraded from X to Y": the part that ran X runs Y; Y is no part beside it. */
    private List<Story.Stated> swaps(Scan scan, List<Cell> cells) {
        for (Pattern p : SWAPPED) {
            Pattern.Match m = p.find(cells, 0);
            if (m == null) {
                continue;
            }
            Mention first = m.mentions().getFirst();
            Mention last = m.mentions().getLast();
            Entity now = p == INSTEAD ? first.entity() : last.entity();
            Entity was = place(p == INSTEAD ? last.entity() : first.entity());
            if (was == null || now.known() || now == was) {
                continue;
            }
            List<Story.Stated> stated = new ArrayList<>();
            String at = scan.sentence.position();
            stated.add(
                    new Story.Stated(was, null, "modelId", FactValue.of(now.name()), 0.85, at, scan.sentence.text()));
            now.nameFacts()
                    .forEach((key, value) ->
                            stated.add(new Story.Stated(was, null, key, value, 0.8, at, scan.sentence.text())));
            now.hide();
            if (!first.entity().known()) {
                first.entity().hide();
            }
            scan.mentions.removeIf(x -> x.entity().hidden());
            return stated;
        }
        return List.of();
    }

    /** The known model that a statement names, or the only one there is. */
    private Entity place(Entity named) {
        if (named.known()) {
            return named;
        }
        List<Entity> models = cast.all().stream()
                .filter(e -> e.known() && Vocabulary.standard().isA(e.type(), "llm"))
                .toList();
        return models.size() == 1 ? models.getFirst() : null;
    }

    List<Entity> dropped() {
        return dropped;
    }

    List<Story.Cut> cuts() {
        return cuts;
    }

    private static List<Pattern> patterns(String... texts) {
        return List.of(texts).stream().map(Pattern::new).toList();
    }
}
