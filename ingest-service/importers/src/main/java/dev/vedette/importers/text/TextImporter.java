package dev.vedette.importers.text;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.KnownNames;
import dev.vedette.importers.spi.NamesAware;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.Locale;

/** Plain prose and the prose around the diagrams of a document. */
public final class TextImporter implements NamesAware {

    private static final int SAMPLE = 4_000;
    private static final int MAX_CHARS = 2_000_000;

    @Override
    public String format() {
        return "text";
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".txt")
                || name.endsWith(".md")
                || name.endsWith(".markdown")
                || name.endsWith(".text")
                || name.endsWith(".adoc")
                || name.endsWith(".rst")
                || name.endsWith(".mdx")
                || name.endsWith(".qmd");
        boolean bare = name.indexOf('.') < 0;
        if (!named && !bare) {
            return 0;
        }
        int length = Math.min(file.bytes().length, SAMPLE);
        String sample = new String(file.bytes(), 0, length, java.nio.charset.StandardCharsets.UTF_8);
        if (garbled(sample)) {
            return 0;
        }
        return prose(sample) ? named ? 45 : 25 : named && !sample.isBlank() ? 10 : 0;
    }

    /** Bytes of something else under the name of a text: one in twenty is no character or a control code. */
    private static boolean garbled(String sample) {
        long odd = sample.chars()
                .filter(c -> c == 0xFFFD || c < ' ' && !Character.isWhitespace(c))
                .count();
        return odd * 20 > sample.length();
    }

    /** Mostly words with blanks between them, and no sign that a machine reads it. */
    private static boolean prose(String sample) {
        String s = sample.strip();
        if (s.isEmpty()
                || s.charAt(0) == '{'
                || s.charAt(0) == '<'
                || s.startsWith("@start")
                || s.startsWith("---\napiVersion")) {
            return false;
        }
        int letters = 0;
        int marks = 0;
        int blanks = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (c == ' ' || c == '\n') {
                blanks++;
            } else if ("{}=<>$@\\".indexOf(c) >= 0) {
                marks++;
            }
        }
        return letters > 10 && blanks * 12 > letters && marks * 20 < letters;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, KnownNames names, Draft draft) throws UnreadableException {
        for (SourceFile file : files) {
            String text = file.text();
            if (text.isBlank()) {
                throw new UnreadableException(
                        file.path(), "1:1", "The text is empty.", "Describe the system in a few sentences.");
            }
            boolean cut = text.length() > MAX_CHARS;
            Story story =
                    TextReader.read(cut ? text.substring(0, MAX_CHARS) : text, names, TextReader.Purpose.DESCRIPTION);
            DraftWriter.write(story, draft);
            if (cut) {
                draft.note(
                        dev.vedette.contracts.assessment.Receipt.Kind.DROPPED,
                        "",
                        "The text is longer than " + MAX_CHARS + " characters; the rest was not read.",
                        1);
            }
        }
    }
}
