package dev.vedette.importers;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.importers.redact.Redaction;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.KnownNames;
import dev.vedette.importers.spi.NamesAware;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads uploads with every importer that is registered as a service. A bad file never stops the others: it becomes a
 * problem, a file that nobody reads becomes a receipt that says what to do.
 */
public final class Importers {

    private static final Importers STANDARD =
            new Importers(ServiceLoader.load(Importer.class, Importers.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    private final Detection detection;

    Importers(List<Importer> importers) {
        this.detection = new Detection(importers.stream()
                .sorted(Comparator.comparing(Importer::format)
                        .thenComparing(i -> i.getClass().getName()))
                .toList());
    }

    public static Importers standard() {
        return STANDARD;
    }

    /** The registered formats, sorted. */
    public List<String> formats() {
        return detection.importers().stream().map(Importer::format).distinct().toList();
    }

    /** Reads everything that can be read; never throws for a bad file. */
    public Reading read(Upload upload) {
        return read(upload, source -> {});
    }

    /** @param begun told the name of each source before it is read */
    public Reading read(Upload upload, Consumer<String> begun) {
        Collector out = new Collector(upload.skipped());
        List<Job> jobs = jobs(upload, out);
        for (Job j : jobs) {
            if (!(j.importer() instanceof NamesAware)) {
                begun.accept(j.source());
                run(j, upload, out);
            }
        }
        // prose is read last, with the names that the drawings and configurations gave
        KnownNames names = KnownNames.of(out.drafts);
        for (Job j : jobs) {
            if (j.importer() instanceof NamesAware) {
                begun.accept(j.source());
                run(j, upload, names, out);
            }
        }
        return out.reading();
    }

    private record Job(Importer importer, List<SourceFile> files, String source) {}

    private record Found(Importer importer, SourceFile file, SourceFile part) {}

    private List<Job> jobs(Upload upload, Collector out) {
        List<Job> jobs = new ArrayList<>();
        Map<String, List<SourceFile>> together = new TreeMap<>();
        Map<String, Importer> byFormat = new TreeMap<>();
        List<Found> all = new ArrayList<>();
        for (SourceFile file : upload.files()) {
            for (SourceFile part : parts(file)) {
                Importer importer = detection.choose(part, isPart(file, part));
                if (importer == null) {
                    unread(file, part, upload, out);
                } else {
                    all.add(new Found(importer, file, part));
                }
            }
        }
        Asides asides = new Asides();
        all.forEach(f -> asides.see(f.file().path(), f.importer()));
        for (Found f : all) {
            Importer importer = f.importer();
            if (asides.leavesOut(f.file().path(), importer)) {
                out.skipped(
                        f.part().path(), f.part().bytes(), "in a folder of examples or tests beside the system itself");
            } else if (importer.readsTogether()) {
                byFormat.put(importer.format(), importer);
                together.computeIfAbsent(importer.format(), x -> new ArrayList<>())
                        .add(f.part());
            } else {
                jobs.add(new Job(importer, List.of(f.part()), f.part().container()));
            }
        }
        together.forEach((format, files) -> jobs.add(new Job(byFormat.get(format), files, commonFolder(files))));
        return jobs;
    }

    /** The file itself, or the parts that are inputs of their own. */
    private List<SourceFile> parts(SourceFile file) {
        Importer importer = detection.choose(file, false);
        if (importer == null) {
            return List.of(file);
        }
        List<SourceFile> parts = importer.split(file);
        return parts.isEmpty() ? List.of(file) : parts;
    }

    private static boolean isPart(SourceFile file, SourceFile part) {
        return file != part;
    }

    private void unread(SourceFile file, SourceFile part, Upload upload, Collector out) {
        if (part.text().isBlank() && isPart(file, part)) {
            return;
        }
        if (upload.files().size() == 1 && !isPart(file, part)) {
            out.problem(Unknown.problem(part));
            return;
        }
        out.skipped(part.path(), part.bytes(), Unknown.reason(part));
    }

    /** One reading of an importer. */
    private interface Step {
        void read(Draft draft) throws UnreadableException;
    }

    private static void run(Job job, Upload upload, Collector out) {
        attempt(job, draft -> job.importer().read(job.files(), upload, draft), out);
    }

    private static void run(Job job, Upload upload, KnownNames names, Collector out) {
        attempt(job, draft -> ((NamesAware) job.importer()).read(job.files(), upload, names, draft), out);
    }

    private static void attempt(Job job, Step step, Collector out) {
        String format = job.importer().format();
        Draft draft = new Draft(job.source(), format + "@1");
        Redaction secrets = Redaction.of(job.files());
        try {
            step.read(draft);
            Leftovers.note(job.files(), draft);
            Draft clean = secrets.draft(draft);
            out.draft(clean, clean.receipt(format, digest(job.files())));
        } catch (UnreadableException e) {
            out.problem(secrets.problem(e));
        } catch (Draft.TooLargeException e) {
            out.problem(new UnreadableException(
                    job.source(), "", e.getMessage(), "Split it into the systems that it describes."));
        } catch (StackOverflowError e) {
            out.problem(new UnreadableException(
                    job.source(), "", "It is nested too deeply, or calls itself without end.", "Make it less nested."));
        } catch (RuntimeException e) {
            // A parser's own fault must not take the rest of the upload, or the service, with it.
            out.problem(new UnreadableException(
                    job.source(),
                    "",
                    "The " + format + " reader failed on this content ("
                            + e.getClass().getSimpleName() + ").",
                    "Check the file with the tool that wrote it; if it is right, report it with this file."));
        }
    }

    private static String digest(List<SourceFile> files) {
        if (files.size() == 1) {
            return Json.sha256(files.getFirst().bytes());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (SourceFile f : files) {
            all.writeBytes((f.path() + " " + Json.sha256(f.bytes()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Json.sha256(all.toByteArray());
    }

    private static String commonFolder(List<SourceFile> files) {
        if (files.size() == 1) {
            return files.getFirst().container();
        }
        String common = folder(files.getFirst());
        for (SourceFile f : files) {
            while (!common.isEmpty() && !(folder(f) + "/").startsWith(common + "/")) {
                common = common.contains("/") ? common.substring(0, common.lastIndexOf('/')) : "";
            }
        }
        return common.isEmpty() ? "." : common;
    }

    private static String folder(SourceFile f) {
        int slash = f.path().lastIndexOf('/');
        return slash < 0 ? "" : f.path().substring(0, slash);
    }

    /** Gathers results in the order of reading. */
    private static final class Collector {
        private final List<Draft> drafts = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<UnreadableException> problems = new ArrayList<>();

        Collector(List<Receipt> first) {
            receipts.addAll(first);
        }

        void draft(Draft draft, Receipt receipt) {
            drafts.add(draft);
            receipts.add(receipt);
        }

        void problem(UnreadableException e) {
            problems.add(e);
        }

        void skipped(String path, byte[] bytes, String why) {
            receipts.add(Receipts.skipped(path, Json.sha256(bytes), why));
        }

        Reading reading() {
            return new Reading(drafts, receipts, problems);
        }
    }
}
