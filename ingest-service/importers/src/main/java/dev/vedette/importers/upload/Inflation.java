package dev.vedette.importers.upload;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks deflated data up to a limit. */
public final class Inflation {

    /** More came out than may. */
    public static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Inflation() {}

    /** @param raw whether the data have no zlib header */
    public static byte[] bounded(byte[] bytes, int start, int length, boolean raw, long limit)
            throws DataFormatException, TooLarge {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(bytes, start, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(1 << 20, Math.max(64, length * 3)));
            byte[] chunk = new byte[16 << 10];
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("ends too early");
                }
                out.write(chunk, 0, n);
                if (out.size() > limit) {
                    throw new TooLarge();
                }
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
