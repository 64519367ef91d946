package dev.vedette.importers.structurizr;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The DSL without what reaches outside. An {@code !include} of a file of the same upload is put in its place, up to a
 * depth; lines that are taken out stay as blank lines, so that line numbers hold where nothing was included.
 */
final class DslText {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 5_000_000;
    private static final Pattern INCLUDE = Pattern.compile("^\\s*!include\\s+\"?([^\"\\s]+)\"?\\s*$");
    /** Blocks that run code or read files; {@code !element} and its like change the model and are kept. */
    private static final Pattern BLOCK =
            Pattern.compile("^\\s*(?:!(?:script|plugin|components|docs|adrs|decisions)|image(?!\\s*=))\\b.*\\{\\s*$");

    private static final Pattern LINE = Pattern.compile(
            "^\\s*!(?:docs|adrs|decisions|script|plugin|components|impliedRelationships|branding|workspace)\\b.*$");
    private static final Pattern EXTENDS = Pattern.compile("^(\\s*workspace)\\s+extends\\s+\\S+(.*)$");
    private static final Pattern REMOTE = Pattern.compile("^\\s*(?:theme|themes|logo|icon|font)\\s+.*$");

    /** Words that older workspaces use for what has another name now. */
    private static final Map<Pattern, String> RENAMED = Map.of(
            Pattern.compile("^(\\s*)!ref\\b"), "$1!element",
            Pattern.compile("^(\\s*)!extend\\b"), "$1!element",
            Pattern.compile("^(\\s*)enterprise\\b(?=.*\\{\\s*$)"), "$1group");

    /** @param line from 1 in the file */
    record Dropped(String path, int line, String what) {}

    private final Upload upload;
    private final List<Dropped> dropped = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    DslText(Upload upload) {
        this.upload = upload;
    }

    String of(SourceFile file) {
        add(file, 0);
        return out.toString();
    }

    List<Dropped> dropped() {
        return dropped;
    }

    private void add(SourceFile file, int depth) {
        int n = 0;
        int skipDepth = 0;
        for (String line : file.text().split("\n", -1)) {
            n++;
            if (out.length() > MAX_LENGTH) {
                dropped.add(new Dropped(
                        file.path(),
                        n,
                        "The text with its includes is longer than " + MAX_LENGTH
                                + " characters; the rest is left out."));
                return;
            }
            if (skipDepth > 0) {
                skipDepth += count(line, '{') - count(line, '}');
                out.append('\n');
                continue;
            }
            Matcher include = INCLUDE.matcher(line);
            Matcher parent = EXTENDS.matcher(line);
            if (include.matches()) {
                include(file, include.group(1), n, depth);
            } else if (parent.matches()) {
                dropped.add(
                        new Dropped(file.path(), n, "The workspace that this one extends is not read; upload it too."));
                out.append(parent.group(1)).append(parent.group(2)).append('\n');
            } else if (BLOCK.matcher(line).matches()) {
                dropped.add(new Dropped(file.path(), n, "The block \"" + line.strip() + "\" is not run."));
                skipDepth = 1;
                out.append('\n');
            } else if (LINE.matcher(line).matches() || REMOTE.matcher(line).matches()) {
                dropped.add(new Dropped(file.path(), n, "The line \"" + line.strip() + "\" is left out."));
                out.append('\n');
            } else {
                out.append(today(line)).append('\n');
            }
        }
    }

    private static String today(String line) {
        String words = line.stripLeading();
        if (!words.startsWith("!") && !words.startsWith("enterprise")) {
            return line;
        }
        String renamed = line;
        for (Map.Entry<Pattern, String> e : RENAMED.entrySet()) {
            renamed = e.getKey().matcher(renamed).replaceFirst(e.getValue());
        }
        return renamed;
    }

    private void include(SourceFile file, String target, int line, int depth) {
        String folder =
                file.path().contains("/") ? file.path().substring(0, file.path().lastIndexOf('/') + 1) : "";
        String path =
                java.nio.file.Path.of(folder + target).normalize().toString().replace('\\', '/');
        SourceFile included = target.contains("://") ? null : upload.file(path).orElse(null);
        if (included == null || depth >= MAX_DEPTH) {
            dropped.add(new Dropped(file.path(), line, "The include of " + target + " is not in the upload."));
            out.append('\n');
        } else {
            add(included, depth + 1);
        }
    }

    private static int count(String line, char c) {
        return (int) line.chars().filter(x -> x == c).count();
    }
}
