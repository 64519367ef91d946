package dev.vedette.web.upload;

import dev.vedette.web.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads the parts of a multipart request into memory; {@link BodyLimit} has bounded them before. */
public final class ReceivedFiles {
    private ReceivedFiles() {}

    /** One part of the request: its name as the client gave it, and its content. */
    public record Part(String name, byte[] bytes) {}

    /** @throws ProblemException 422 for a part without a file name */
    public static List<Part> of(List<FileUpload> uploads) {
        return uploads == null
                ? List.of()
                : uploads.stream().map(ReceivedFiles::read).toList();
    }

    private static Part read(FileUpload upload) {
        if (upload.fileName() == null || upload.fileName().isBlank()) {
            throw ProblemException.invalid(
                    "A part of the request has no file name.",
                    upload.name(),
                    "Send each file with a filename, for example curl -F file=@main.tf.");
        }
        try {
            return new Part(upload.fileName(), Files.readAllBytes(upload.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded part cannot be read back", e);
        }
    }
}
