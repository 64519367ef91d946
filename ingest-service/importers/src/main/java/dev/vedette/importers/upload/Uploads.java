package dev.vedette.importers.upload;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an {@link Upload} out of what a person hands in. A single archive is read as the folder it holds. */
public final class Uploads {

    private Uploads() {}

    /** Files and folders of this machine. Names are relative to the folder; those of single files are their last part. */
    public static Upload fromPaths(List<Path> paths) throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        List<Receipt> skipped = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                Folders.walk(path, Limits.STANDARD, files, skipped);
            } else {
                take(single(path), files, skipped);
            }
        }
        return upload(files, skipped);
    }

    public static Upload fromZip(String name, byte[] bytes) throws UnreadableException {
        return fromFiles(List.of(new SourceFile(name, bytes)));
    }

    /** Files that came over the wire; archives among them are unpacked. */
    public static Upload fromFiles(Collection<SourceFile> given) throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        List<Receipt> skipped = new ArrayList<>();
        for (SourceFile file : given) {
            take(new SourceFile(Paths.checked(file.path(), file.path()), file.bytes()), files, skipped);
        }
        return upload(files, skipped);
    }

    private static SourceFile single(Path path) throws UnreadableException {
        String name = path.getFileName() == null
                ? path.toString()
                : path.getFileName().toString();
        try {
            if (!Files.isRegularFile(path)) {
                throw new UnreadableException(
                        path.toString(), "", "There is no such file or folder.", "Check the path.");
            }
            long size = Files.size(path);
            if (size > Limits.STANDARD.fileBytes()) {
                throw tooLarge(path.toString(), size);
            }
            return new SourceFile(name.replace('#', '_'), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UnreadableException(
                    path.toString(), "", "The file cannot be read (" + e.getMessage() + ").", "Check its permissions.");
        }
    }

    private static void take(SourceFile file, List<SourceFile> files, List<Receipt> skipped)
            throws UnreadableException {
        if (file.bytes().length > Limits.STANDARD.fileBytes()) {
            throw tooLarge(file.path(), file.bytes().length);
        }
        if (Zip.is(file.bytes()) && !isOffice(file.path())) {
            Folders.Filter filter = new Folders.Filter();
            files.addAll(new Zip(file.path(), file.bytes(), Limits.STANDARD).files(filter, skipped));
            filter.finish(file.path(), skipped);
        } else {
            files.add(file);
        }
    }

    /** Formats that are archives themselves and are read as one file. */
    private static boolean isOffice(String path) {
        String p = path.toLowerCase(java.util.Locale.ROOT);
        return p.endsWith(".vsdx") || p.endsWith(".vsdm") || p.endsWith(".docx") || p.endsWith(".pptx");
    }

    private static Upload upload(List<SourceFile> files, List<Receipt> skipped) throws UnreadableException {
        if (files.isEmpty()) {
            throw new UnreadableException(
                    "upload", "", "There is no file to read in it.", "Upload files that describe the system.");
        }
        Map<String, SourceFile> byPath = new TreeMap<>();
        for (SourceFile f : files) {
            String path = f.path();
            for (int n = 2; byPath.containsKey(path); n++) {
                path = "(" + n + ")/" + f.path();
            }
            byPath.put(path, path.equals(f.path()) ? f : new SourceFile(path, f.bytes()));
        }
        return new Upload(byPath.values(), skipped);
    }

    private static UnreadableException tooLarge(String path, long size) {
        return new UnreadableException(
                path,
                "",
                "The file has " + Limits.size(size) + "; at most " + Limits.size(Limits.STANDARD.fileBytes())
                        + " are read.",
                "Upload only the part that describes the system.");
    }

    static Receipt skip(String path, String why) {
        return note(path, Receipt.Kind.SKIPPED, why);
    }

    static Receipt warning(String path, String text) {
        return note(path, Receipt.Kind.WARNING, text);
    }

    private static Receipt note(String path, Receipt.Kind kind, String text) {
        return new Receipt(path, "", "", 0, 0, 0, 0, List.of(new Receipt.Note(kind, "", text, 1.0)));
    }
}
