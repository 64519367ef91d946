package dev.vedette.importers.worker;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.spi.Upload;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Entry point of the worker process: reads uploads from standard input until it is closed. */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not get between the frames.
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        while (true) {
            Upload upload;
            try {
                upload = Frames.readUpload(in);
            } catch (EOFException e) {
                return;
            }
            Reading reading = Importers.standard().read(upload, source -> begun(out, source));
            out.writeByte(Frames.RESULT);
            Frames.writeBytes(out, Json.bytes(ReadingData.of(reading)));
            out.flush();
        }
    }

    private static void begun(DataOutputStream out, String source) {
        try {
            out.writeByte(Frames.BEGUN);
            Frames.writeBytes(out, source.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the other side has gone", e);
        }
    }
}
