package dev.vedette.cli.analysis;

import java.nio.file.Files;
import java.nio.file.Path;

/** The name of a system that was given none: the folder's or file's. */
public final class SystemName {

    private SystemName() {}

    public static String of(Path first) {
        Path path = first.toAbsolutePath().normalize();
        if (path.getFileName() == null) {
            return "system";
        }
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Files.isDirectory(path) || dot <= 0 ? name : name.substring(0, dot);
    }
}
