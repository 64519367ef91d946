package dev.vedette.importers.markdown;

import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.Locale;

/** Splits documents that hold diagrams; a document without any is left to the reader of text. */
public final class MarkdownImporter implements Importer {

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".md")
                || name.endsWith(".markdown")
                || name.endsWith(".mdx")
                || name.endsWith(".txt")
                || name.endsWith(".qmd");
        return named && !Fences.parts(file).isEmpty() ? 95 : 0;
    }

    @Override
    public List<SourceFile> split(SourceFile file) {
        return Fences.parts(file);
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        throw new UnreadableException(
                draft.source(), "", "The document holds no diagram.", "Describe the system in it as text.");
    }
}
