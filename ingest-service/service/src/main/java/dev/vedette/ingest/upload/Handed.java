package dev.vedette.ingest.upload;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.web.problem.ProblemException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files as they came over the wire.
 *
 * @param bundle name of the one source they form together, or {@code null}: each file is a source of its own name
 */
record Handed(List<SourceFile> files, String bundle) {

    private static final int MAX_NAME = 1_000;

    Handed {
        files = files.stream()
                .map(f -> new SourceFile(clean(f.path()), f.bytes()))
                .sorted(Comparator.comparing(SourceFile::path))
                .toList();
        bundle = bundle == null || bundle.isBlank() ? null : clean(bundle);
        if (files.isEmpty()) {
            throw ProblemException.unreadable(
                    "The upload holds no file.", null, "Send at least one file that describes the system.", List.of());
        }
        Set<String> seen = new HashSet<>();
        for (SourceFile f : files) {
            if (!seen.add(f.path())) {
                throw ProblemException.invalid(
                        "Two files of the upload are named alike.", f.path(), "Give each file its own name.");
            }
        }
    }

    /** Sources to put; files of a bundle get its name in front, so that two bundles never clash. */
    List<SourceFiles> sources() {
        if (bundle == null) {
            return files.stream()
                    .map(f -> new SourceFiles(f.path(), List.of(f)))
                    .toList();
        }
        List<SourceFile> inside = files.stream()
                .map(f -> new SourceFile(f.path().equals(bundle) ? bundle : bundle + "/" + f.path(), f.bytes()))
                .toList();
        return List.of(new SourceFiles(bundle, inside));
    }

    List<String> names() {
        return sources().stream().map(SourceFiles::name).toList();
    }

    /** The same for the same request. */
    String sha256() {
        return Json.sha256(
                sources().stream().map(s -> s.name() + "\0" + s.sha256()).collect(Collectors.joining("\n")));
    }

    private static String clean(String name) {
        String path = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "").replaceAll("^(\\./)+", "");
        boolean leads = path.startsWith("/") || List.of(path.split("/", -1)).contains("..");
        if (path.isBlank() || leads || path.length() > MAX_NAME) {
            throw ProblemException.invalid(
                    "The file name leads out of the upload, is empty or too long.",
                    path.length() > MAX_NAME ? path.substring(0, MAX_NAME) : path,
                    "Use a relative name such as main.tf or infra/main.tf.");
        }
        return path;
    }
}
