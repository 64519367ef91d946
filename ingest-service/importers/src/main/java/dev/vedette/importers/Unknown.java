package dev.vedette.importers;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.util.Locale;
import java.util.Map;

/** What to say about a file that nobody reads. */
final class Unknown {

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("vsd", "Save it as .vsdx in Visio."),
            Map.entry(
                    "pdf", "Upload the diagram's source (draw.io, Mermaid, PlantUML), or describe the system as text."),
            Map.entry("docx", "Paste the description as text or Markdown."),
            Map.entry(
                    "pptx",
                    "Upload the diagram's source (draw.io, Mermaid, PlantUML), or describe the system as text."),
            Map.entry(
                    "jpg",
                    "A picture holds no structure; upload the diagram's source, or export .drawio.png with the diagram inside."),
            Map.entry(
                    "jpeg",
                    "A picture holds no structure; upload the diagram's source, or export .drawio.png with the diagram inside."),
            Map.entry(
                    "png",
                    "This picture has no diagram inside; export .drawio.png with \"include a copy of my diagram\"."),
            Map.entry("gif", "A picture holds no structure; upload the diagram's source."),
            Map.entry(
                    "svg",
                    "This drawing has no diagram inside; export .drawio.svg with \"include a copy of my diagram\"."),
            Map.entry("zip", "Archives inside of archives or folders are not opened; upload the archive itself."),
            Map.entry("7z", "Pack it as .zip."),
            Map.entry("gz", "Pack it as .zip."),
            Map.entry("tar", "Pack it as .zip."),
            Map.entry("rar", "Pack it as .zip."),
            Map.entry("vsdm", "Save it as .vsdx."),
            Map.entry("tm", "Save it as .tm7 of the Microsoft Threat Modeling Tool."));

    private Unknown() {}

    static UnreadableException problem(SourceFile file) {
        if (file.bytes().length == 0) {
            return new UnreadableException(file.path(), "", "The file is empty.", "Upload a file with content.");
        }
        String extension = extension(file);
        String advice = INSTEAD.getOrDefault(
                extension,
                "Use one of the formats in docs/formats.md (for example Mermaid, draw.io, Terraform or plain text in a .txt or"
                        + " .md file).");
        if (binary(file.bytes())) {
            return new UnreadableException(
                    file.path(), "", "This is a binary file of a kind that is not read.", advice);
        }
        return new UnreadableException(file.path(), "1:1", "The format of this file is not known.", advice);
    }

    static String reason(SourceFile file) {
        if (file.bytes().length == 0) {
            return "empty file";
        }
        String advice = INSTEAD.get(extension(file));
        return advice != null ? "not read. " + advice : "not a description of an architecture that can be read";
    }

    private static String extension(SourceFile file) {
        String name = file.name();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean binary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
