package dev.vedette.importers.upload;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.List;

/** Files that are archives themselves, such as .vsdx: all entries, within the limits of any archive. */
public final class Archive {

    private Archive() {}

    public static boolean is(byte[] bytes) {
        return Zip.is(bytes);
    }

    public static List<SourceFile> files(SourceFile file) throws UnreadableException {
        return new Zip(file.path(), file.bytes(), Limits.STANDARD).all();
    }
}
