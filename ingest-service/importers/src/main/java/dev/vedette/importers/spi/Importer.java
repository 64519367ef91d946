package dev.vedette.importers.spi;

import java.util.List;

/** Reads one family of formats. Implementations hold no state and are safe for use by many threads. */
public interface Importer {

    /** Lasting id of the format, e.g. {@code mermaid}, {@code drawio}, {@code terraform}; also the receipt's format. */
    String format();

    /**
     * How sure it is that it should read this file, by content first and name second.
     *
     * @return 0 to 100; 0 is no, 50 a guess by name, 90 a signature in the content
     */
    int detect(SourceFile file);

    /**
     * Whether files of this format in one folder belong together (a Terraform module) and are read in one call, or
     * each is read on its own.
     */
    default boolean readsTogether() {
        return false;
    }

    /**
     * Parts of the file that are inputs of their own, as fenced blocks of a Markdown document are. A part keeps the
     * line numbers of its container (blank lines before it) and is named {@code container#part}; a part named as the
     * container itself is what is left of it. Parts are not split again.
     *
     * @return empty when the file is read as it is
     */
    default List<SourceFile> split(SourceFile file) {
        return List.of();
    }

    /**
     * Reads files that {@link #detect} chose.
     *
     * @param files one file, or all of the upload of this format when {@link #readsTogether}
     * @param upload every file of the upload, for references from one file to another; never leave it
     * @param draft where to say what was read
     * @throws UnreadableException when nothing of it can be used; says where and what to do
     */
    void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException;
}
