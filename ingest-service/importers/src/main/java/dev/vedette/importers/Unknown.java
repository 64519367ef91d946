package dev.vedette.importers;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
                    "A picture holds no structure; upload the diagram's source, or export .drawio.png with the diagram"
                            + " inside."),
            Map.entry(
                    "jpeg",
                    "A picture holds no structure; upload the diagram's source, or export .drawio.png with the diagram"
                            + " inside."),
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

    /** Formats that are known and not read: how their content or name begins, their name, what to do. */
    private record Refused(Pattern sign, String name, String advice) {}

    private static Refused refused(String sign, String name, String advice) {
        return new Refused(Pattern.compile(sign), name, advice);
    }

    private static final List<Refused> REFUSED = List.of(
            refused("\\n\\s*(?:from|import) pytm\\b", "pytm", "Run it with --dfd, or describe the system as text."),
            refused(
                    "\\n(?:name: [^\\n]*\\n)?runtime: ",
                    "a Pulumi program",
                    "Upload the plan of the deployment, or describe the system as text."));

    private static final int LOOK = 4_000;

    private static Refused known(SourceFile file) {
        String head = file.path() + "\n"
                + new String(file.bytes(), 0, Math.min(file.bytes().length, LOOK), StandardCharsets.UTF_8);
        return REFUSED.stream()
                .filter(r -> r.sign().matcher(head).find())
                .findFirst()
                .orElse(null);
    }

    static UnreadableException problem(SourceFile file) {
        if (file.bytes().length == 0) {
            return new UnreadableException(file.path(), "", "The file is empty.", "Upload a file with content.");
        }
        Refused refused = known(file);
        if (refused != null) {
            return new UnreadableException(
                    file.path(), "1:1", "This is " + refused.name() + ", which is not read.", refused.advice());
        }
        String extension = extension(file);
        String advice = INSTEAD.getOrDefault(
                extension,
                "Use one of the formats in docs/formats.md (for example Mermaid, draw.io, Terraform or plain text in a"
                        + " .txt or .md file).");
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
        Refused refused = known(file);
        if (refused != null) {
            return "this is " + refused.name() + ", which is not read. " + refused.advice();
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
