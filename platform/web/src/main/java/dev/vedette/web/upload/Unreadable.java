package dev.vedette.web.upload;

import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.web.problem.Problem;
import dev.vedette.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Tells people why an upload, or a file of it, could not be read. */
public final class Unreadable {
    private static final int MOST_NOTES = 50;
    private static final String WHAT_IS_READ =
            "Send a diagram, a text, Infrastructure as Code or agent configuration; docs/formats.md lists what is read.";

    private Unreadable() {}

    /** The problem of a request of which nothing could be used. */
    public static ProblemException of(Reading reading) {
        List<Problem.Item> items = new ArrayList<>(items(reading.problems()));
        reading.receipts().stream()
                .flatMap(r ->
                        r.notes().stream().map(n -> new Problem.Item(n.text(), place(r.source(), n.position()), null)))
                .limit(MOST_NOTES)
                .forEach(items::add);
        Problem.Item first =
                items.isEmpty() ? new Problem.Item("Nothing in it describes a system.", null, null) : items.getFirst();
        boolean several = items.size() > 1;
        return ProblemException.unreadable(
                several ? "None of the files could be read. The first: " + first.detail() : first.detail(),
                first.where(),
                first.whatToDo() == null ? WHAT_IS_READ : first.whatToDo(),
                several ? items : List.of());
    }

    public static List<Problem.Item> items(List<UnreadableException> problems) {
        return problems.stream().map(Unreadable::item).toList();
    }

    /** The exception's message holds place and advice as well; here each stands on its own. */
    private static Problem.Item item(UnreadableException e) {
        String where = place(e.source(), e.position());
        String detail = e.getMessage();
        if (detail.startsWith(where + ": ")) {
            detail = detail.substring(where.length() + 2);
        }
        if (detail.endsWith(" " + e.advice())) {
            detail = detail.substring(0, detail.length() - e.advice().length() - 1);
        }
        return new Problem.Item(detail, where, e.advice());
    }

    private static String place(String source, String position) {
        return position.isEmpty() ? source : source + ":" + position;
    }
}
