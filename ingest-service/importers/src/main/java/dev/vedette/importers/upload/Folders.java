package dev.vedette.importers.upload;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks a folder, a repository root included, without links and without what tools generate. */
final class Folders {

    private static final Set<String> GENERATED = Set.of(
            ".git",
            ".hg",
            ".svn",
            "node_modules",
            "target",
            "build",
            "dist",
            "out",
            "venv",
            ".venv",
            "__pycache__",
            ".idea",
            ".gradle",
            ".mvn",
            ".terraform",
            ".tox",
            ".next",
            ".cache",
            "coverage",
            "site-packages",
            "vendor",
            ".vedette",
            ".pytest_cache",
            ".mypy_cache");

    /** File kinds that never describe an architecture; everything else is looked at by content. */
    private static final Set<String> FOREIGN = Set.of(
            "java",
            "class",
            "jar",
            "war",
            "kt",
            "scala",
            "go",
            "rs",
            "c",
            "h",
            "cc",
            "cpp",
            "hpp",
            "cs",
            "rb",
            "php",
            "swift",
            "js",
            "mjs",
            "cjs",
            "jsx",
            "tsx",
            "css",
            "scss",
            "less",
            "html",
            "htm",
            "vue",
            "svelte",
            "map",
            "lock",
            "sum",
            "woff",
            "woff2",
            "ttf",
            "eot",
            "ico",
            "mp3",
            "mp4",
            "mov",
            "avi",
            "wav",
            "webm",
            "webp",
            "gif",
            "jpg",
            "jpeg",
            "bmp",
            "tiff",
            "so",
            "dll",
            "dylib",
            "exe",
            "o",
            "a",
            "pyc",
            "ipynb",
            "parquet",
            "csv",
            "tsv",
            "npy",
            "pt",
            "onnx",
            "safetensors",
            "gguf",
            "bin",
            "db",
            "sqlite",
            "log",
            "sql",
            "sh",
            "bat",
            "ps1",
            "proto",
            "gitignore",
            "gitattributes",
            "dockerignore",
            "editorconfig",
            "pem",
            "crt",
            "key");

    private static final Set<String> HOUSEKEEPING = Set.of(
            "license",
            "licence",
            "notice",
            "changelog",
            "contributing",
            "code_of_conduct",
            "codeowners",
            "authors",
            "security",
            "maintainers",
            "package-lock",
            "pull_request_template",
            "issue_template",
            "dockerfile",
            "containerfile",
            "makefile",
            "gemfile",
            "procfile",
            "jenkinsfile",
            "vagrantfile",
            "requirements",
            "constraints",
            "robots",
            "cmakelists");

    /** What coding assistants are told about a repository: it names files and habits, not the system. */
    private static final Set<String> INSTRUCTIONS = Set.of(
            "claude.md",
            "agents.md",
            "gemini.md",
            "copilot-instructions.md",
            ".cursorrules",
            ".windsurfrules",
            "skill.md");

    private Folders() {}

    /** Says why a file of a folder or archive is not looked at. */
    static final class Filter {
        private static final int LISTED = 200;
        /** Sorted, because folders list their files in an order that differs from copy to copy. */
        private final SortedMap<String, String> found = new TreeMap<>();

        String why(String path) {
            String[] steps = path.split("/");
            for (int i = 0; i < steps.length - 1; i++) {
                if (GENERATED.contains(steps[i]) || steps[i].equals("__MACOSX")) {
                    return "in the folder " + steps[i] + ", which tools generate";
                }
            }
            String name = steps[steps.length - 1].toLowerCase(Locale.ROOT);
            int dot = name.lastIndexOf('.');
            if (FOREIGN.contains(name.substring(dot + 1))) {
                return "files of this kind do not describe an architecture";
            }
            if (INSTRUCTIONS.contains(name)) {
                return "instructions for a coding assistant";
            }
            if (path.startsWith(".github/") || path.contains("/.github/")) {
                return "automation of a repository";
            }
            if (name.matches("requirements[\\w.-]*\\.txt|dockerfile[\\w.-]*")) {
                return "housekeeping of a repository";
            }
            String stem = dot > 0 ? name.substring(0, dot) : name;
            return HOUSEKEEPING.contains(stem) || name.equals(".ds_store") ? "housekeeping of a repository" : null;
        }

        void note(String path, String why) {
            found.put(path, why);
        }

        void finish(String folder, List<Receipt> skipped) {
            Map<String, Integer> more = new TreeMap<>();
            int listed = 0;
            for (Map.Entry<String, String> f : found.entrySet()) {
                if (listed++ < LISTED) {
                    skipped.add(Uploads.skip(f.getKey(), f.getValue()));
                } else {
                    more.merge(f.getValue(), 1, Integer::sum);
                }
            }
            more.forEach((why, n) ->
                    skipped.add(Uploads.skip(folder, String.format(Locale.ROOT, "%,d further files: %s", n, why))));
        }
    }

    static void walk(Path root, Limits limits, List<SourceFile> files, List<Receipt> skipped)
            throws UnreadableException {
        Filter filter = new Filter();
        Walker walker = new Walker(root, limits, filter, files);
        try {
            Files.walkFileTree(root, walker);
        } catch (IOException e) {
            throw new UnreadableException(
                    root.toString(),
                    "",
                    "The folder cannot be read (" + e.getMessage() + ").",
                    "Check its permissions.");
        }
        filter.finish(root.getFileName() == null ? "." : root.getFileName().toString(), skipped);
    }

    private static final class Walker extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Limits limits;
        private final Filter filter;
        private final List<SourceFile> files;
        private int seen;
        private long total;

        Walker(Path root, Limits limits, Filter filter, List<SourceFile> files) {
            this.root = root;
            this.limits = limits;
            this.filter = filter;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean generated =
                    !dir.equals(root) && GENERATED.contains(dir.getFileName().toString());
            if (generated) {
                filter.note(relative(dir) + "/", "a folder that tools generate");
            }
            return generated ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (++seen > limits.files()) {
                filter.note(relative(file), "the folder has more files than are looked at");
                return FileVisitResult.TERMINATE;
            }
            String path = relative(file);
            String why = attributes.isRegularFile() ? filter.why(path) : "a link or special file is not followed";
            if (why == null && attributes.size() > limits.fileBytes()) {
                why = "larger than " + Limits.size(limits.fileBytes());
            }
            if (why == null && total + attributes.size() > limits.totalBytes()) {
                why = "the folder holds more than " + Limits.size(limits.totalBytes()) + " to look at";
            }
            if (why != null) {
                filter.note(path, why);
                return FileVisitResult.CONTINUE;
            }
            total += attributes.size();
            files.add(new SourceFile(path, Files.readAllBytes(file)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            filter.note(relative(file), "cannot be opened");
            return FileVisitResult.CONTINUE;
        }

        private String relative(Path file) {
            return root.relativize(file).toString().replace('\\', '/').replace('#', '_');
        }
    }
}
