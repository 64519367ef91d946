package dev.vedette.cli.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the file a source name stands for, as seen from the working directory. */
public final class Locations {

    private final List<Path> given;

    public Locations(List<Path> given) {
        this.given = List.copyOf(given);
    }

    /** @return with {@code /}; the source name itself when no given path holds it (a file in an archive) */
    public String path(String source) {
        String file = source.contains("#") ? source.substring(0, source.indexOf('#')) : source;
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                Path inside = path.resolve(file).normalize();
                if (inside.startsWith(path.normalize()) && Files.exists(inside)) {
                    return slashes(inside);
                }
            } else if (path.getFileName() != null
                    && path.getFileName().toString().equals(file)) {
                return slashes(path.normalize());
            }
        }
        return file;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
