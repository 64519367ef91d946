package dev.vedette.importers.upload;

/**
 * How much is taken in.
 *
 * @param fileBytes of one file that is not in an archive
 * @param entryBytes inflated, of one file in an archive
 * @param totalBytes of all files together, inflated
 * @param entries of an archive
 * @param files of a folder that are looked at
 */
public record Limits(long fileBytes, long entryBytes, long totalBytes, int entries, int files) {

    public static final Limits STANDARD = new Limits(20L << 20, 10L << 20, 100L << 20, 2_000, 20_000);

    static String size(long bytes) {
        if (bytes >= 1L << 30) {
            return (bytes >> 30) + " GB";
        }
        return bytes >= 1L << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " kB";
    }
}
