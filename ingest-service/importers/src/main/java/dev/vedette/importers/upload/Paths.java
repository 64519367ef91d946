package dev.vedette.importers.upload;

import dev.vedette.importers.spi.UnreadableException;

/** Checks the names that an archive or a client gives to files. */
final class Paths {

    private static final int MAX_LENGTH = 1_000;

    private Paths() {}

    /** The name with {@code /} and without {@code ./}; refuses what leads out of the upload. */
    static String checked(String container, String name) throws UnreadableException {
        String path = name.replace('\\', '/');
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*");
        if (absolute || path.isEmpty() || path.length() > MAX_LENGTH || path.indexOf('\0') >= 0 || climbs(path)) {
            throw new UnreadableException(
                    container,
                    printable(name),
                    "The archive holds a file name that leads out of the upload.",
                    "Pack the folder again with relative names.");
        }
        // '#' separates a container from its part
        return path.replace('#', '_');
    }

    private static boolean climbs(String path) {
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static String printable(String name) {
        String s = name.replaceAll("\\p{Cntrl}", "?");
        return s.length() > 80 ? s.substring(0, 80) : s;
    }
}
