package dev.vedette.importers.samples;

import dev.vedette.importers.spi.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One small input of each format. {@value #HERE} marks where a test may plant something. */
public final class Samples {

    public static final String HERE = "@HERE@";

    /** @param format that the file is of, as the importer calls it */
    public record Sample(String format, String name, String text) {

        public SourceFile file() {
            return with("note");
        }

        /** The sample with something planted. */
        public SourceFile with(String planted) {
            String filled = text.replace(HERE, planted);
            return format.equals("vsdx") ? new SourceFile(name, vsdx(filled)) : SourceFile.of(name, filled);
        }

        @Override
        public String toString() {
            return format;
        }
    }

    private Samples() {}

    /** Sorted by format. */
    public static List<Sample> all() {
        try (Stream<Path> files = Files.walk(root())) {
            return Stream.concat(
                            files.filter(Files::isRegularFile).map(Samples::sample),
                            Stream.of(new Sample("vsdx", "system.vsdx", VISIO_PAGE)))
                    .sorted((a, b) -> (a.format() + a.name()).compareTo(b.format() + b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the samples cannot be listed", e);
        }
    }

    public static Sample of(String format) {
        return all().stream().filter(s -> s.format().equals(format)).findFirst().orElseThrow();
    }

    private static Path root() {
        try {
            return Path.of(Samples.class.getResource("formats/mermaid").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the samples lie in no folder", e);
        }
    }

    private static Sample sample(Path file) {
        try {
            return new Sample(
                    file.getParent().getFileName().toString(),
                    file.getFileName().toString(),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + file + " cannot be read", e);
        }
    }

    private static final String VISIO_PAGE = "<PageContents><Shapes>" + shape(2, 2, "Answer maker " + HERE)
            + shape(3, 9, "Hosted LLM")
            + "<Shape ID='4' Type='Shape'><Cell N='BeginX' V='2'/><Cell N='BeginY' V='3'/><Cell N='EndX' V='9'/><Cell N='EndY'"
            + " V='3'/><Text>prompt</Text></Shape></Shapes><Connects><Connect FromSheet='4' FromCell='BeginX' ToSheet='2'/>"
            + "<Connect FromSheet='4' FromCell='EndX' ToSheet='3'/></Connects></PageContents>";

    private static String shape(int id, int x, String text) {
        return ("<Shape ID='%d' Type='Shape'><Cell N='PinX' V='%d'/><Cell N='PinY' V='3'/><Cell N='Width' V='1'/><Cell"
                        + " N='Height' V='0.8'/><Text>%s</Text></Shape>")
                .formatted(id, x, text);
    }

    private static byte[] vsdx(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String[] entry : new String[][] {
                {"visio/document.xml", "<VisioDocument/>"},
                {"visio/masters/masters.xml", "<Masters/>"},
                {"visio/pages/page1.xml", page}
            }) {
                ZipEntry e = new ZipEntry(entry[0]);
                e.setTime(0);
                zip.putNextEntry(e);
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
