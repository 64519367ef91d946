package dev.vedette.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the result as UTF-8 whatever the terminal's settings, to standard output or to a file. */
final class Output {

    private Output() {}

    static void write(String text, Path file) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (file != null) {
                if (file.toAbsolutePath().getParent() != null) {
                    Files.createDirectories(file.toAbsolutePath().getParent());
                }
                Files.write(file, bytes);
                return;
            }
            OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new WrongUseException("the result cannot be written"
                    + (file == null ? "" : " to " + file + "; choose another file with --out") + " ("
                    + e.getMessage() + ")");
        }
    }
}
