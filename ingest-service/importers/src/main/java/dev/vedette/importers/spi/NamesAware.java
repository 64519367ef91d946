package dev.vedette.importers.spi;

import java.util.List;

/**
 * An importer that reads better when it knows what the other files of the upload name: prose beside a diagram of the
 * same system. The facade reads every other file first, makes {@link KnownNames#of} their drafts and calls
 * {@link #read(List, Upload, KnownNames, Draft)} instead of {@link Importer#read}. What the draft then names as a known
 * part carries exactly the known name, so that the merge joins the two.
 */
public interface NamesAware extends Importer {

    void read(List<SourceFile> files, Upload upload, KnownNames names, Draft draft) throws UnreadableException;

    @Override
    default void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        read(files, upload, KnownNames.none(), draft);
    }
}
