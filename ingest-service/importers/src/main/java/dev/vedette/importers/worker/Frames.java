package dev.vedette.importers.worker;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What goes over the pipe: an upload one way; the names of sources as they are begun and then a reading the other. */
final class Frames {

    static final int BEGUN = 1;
    static final int RESULT = 2;
    private static final int MAX_FRAME = 512 << 20;

    private Frames() {}

    static void writeUpload(DataOutputStream out, Upload upload) throws IOException {
        List<SourceFile> files = upload.files();
        out.writeInt(files.size());
        for (SourceFile f : files) {
            writeBytes(out, f.path().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            writeBytes(out, f.bytes());
        }
        writeBytes(out, Json.bytes(upload.skipped()));
        out.flush();
    }

    static Upload readUpload(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = new String(readBytes(in), java.nio.charset.StandardCharsets.UTF_8);
            files.add(new SourceFile(path, readBytes(in)));
        }
        return new Upload(files, List.of(Json.MAPPER.readValue(readBytes(in), Receipt[].class)));
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("a frame of " + length + " bytes is not of this protocol");
        }
        return in.readNBytes(length);
    }
}
