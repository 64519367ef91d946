package dev.vedette.ingest.upload;

import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.upload.Uploads;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.web.problem.Problem;
import dev.vedette.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Reads an upload on its own, to refuse what cannot be used at all and to tell of the rest. */
final class FirstReading {
    private FirstReading() {}

    /** @throws ProblemException 422 when nothing of it can be used */
    static Reading of(Handed handed) {
        try {
            Reading reading = Importers.standard()
                    .read(Uploads.fromFiles(handed.sources().stream()
                            .map(SourceFiles::files)
                            .flatMap(List::stream)
                            .toList()));
            if (!reading.usable()) {
                throw unreadable(reading);
            }
            return reading;
        } catch (UnreadableException e) {
            throw unreadable(new Reading(List.of(), List.of(), List.of(e)));
        }
    }

    static List<Problem.Item> items(List<UnreadableException> problems) {
        return problems.stream().map(FirstReading::item).toList();
    }

    private static ProblemException unreadable(Reading reading) {
        List<Problem.Item> items = new ArrayList<>(items(reading.problems()));
        reading.receipts().stream()
                .flatMap(r ->
                        r.notes().stream().map(n -> new Problem.Item(n.text(), place(r.source(), n.position()), null)))
                .limit(50)
                .forEach(items::add);
        Problem.Item first =
                items.isEmpty() ? new Problem.Item("Nothing in it describes a system.", null, null) : items.getFirst();
        return ProblemException.unreadable(
                items.size() <= 1 ? first.detail() : "None of the files could be read. The first: " + first.detail(),
                first.where(),
                first.whatToDo() == null
                        ? "Send a diagram, a text, Infrastructure as Code or agent configuration; docs/formats.md lists what is read."
                        : first.whatToDo(),
                items.size() > 1 ? items : List.of());
    }

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
