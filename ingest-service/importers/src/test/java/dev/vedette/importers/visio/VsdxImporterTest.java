package dev.vedette.importers.visio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Reading;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class VsdxImporterTest {

    private static String shape(String id, String master, double x, double y, double w, double h, String text) {
        return ("<Shape ID='%s' Type='Shape'%s><Cell N='PinX' V='%s'/><Cell N='PinY' V='%s'/><Cell N='Width'"
                        + " V='%s'/><Cell N='Height' V='%s'/><Section N='Geometry'><Row><Cell N='X'"
                        + " V='99'/></Row></Section><Text>%s</Text></Shape>")
                .formatted(id, master.isEmpty() ? "" : " Master='" + master + "'", x, y, w, h, text);
    }

    private static byte[] vsdx(String page) throws IOException {
        return vsdx(page, "<Masters><Master ID='4' NameU='Lambda'/></Masters>");
    }

    private static byte[] vsdx(String page, String masters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "visio/document.xml", "<VisioDocument/>");
            put(zip, "visio/masters/masters.xml", masters);
            put(zip, "visio/pages/page1.xml", page);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shapes_glue_stencils_and_containment_are_read() throws IOException {
        // Given
        String page = "<PageContents><Shapes>"
                + shape("1", "", 3, 3, 5, 5, "Our VPC")
                + shape("2", "4", 2, 3, 1, 0.8, "Answer maker")
                + shape("3", "", 9, 3, 1.5, 0.8, "Hosted LLM")
                + "<Shape ID='4' Type='Shape'><Cell N='BeginX' V='2'/><Cell N='BeginY' V='3'/><Cell N='EndX'"
                + " V='9'/><Cell N='EndY' V='3'/><Text>prompt</Text></Shape></Shapes><Connects><Connect FromSheet='4'"
                + " FromCell='BeginX' ToSheet='2'/><Connect FromSheet='4' FromCell='EndX'"
                + " ToSheet='3'/></Connects></PageContents>";

        // When
        Model m = Sources.model(null, new SourceFile("system.vsdx", vsdx(page)));

        // Then
        assertThat(Sources.ids(m)).containsExactly("answer-maker", "hosted-llm");
        assertThat(Sources.component(m, "answer-maker").type()).isEqualTo("function");
        assertThat(Sources.component(m, "answer-maker").zone()).isEqualTo("zone-vpc");
        assertThat(Sources.flows(m)).containsExactly("answer-maker>hosted-llm");
    }

    @Test
    void an_archive_that_is_no_drawing_is_told() throws IOException {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "word/document.xml", "<w/>");
        }

        // When
        Reading r = Sources.read(new SourceFile("x.vsdx", out.toByteArray()));

        // Then
        assertThat(r.problems().toString()).contains("no Visio drawing");
    }

    @Test
    void stencils_without_words_are_called_like_their_stencil() throws IOException {
        // Given
        String page = "<PageContents><Shapes>"
                + shape("1", "", 6, 3, 11, 5, "Claims account")
                + shape("2", "4", 2, 3, 0.5, 0.5, "")
                + shape("3", "5", 9, 3, 0.5, 0.5, "")
                + "<Shape ID='4'><Cell N='BeginX' V='2.3'/><Cell N='BeginY' V='3'/><Cell N='EndX' V='8.7'/>"
                + "<Cell N='EndY' V='3'/></Shape></Shapes></PageContents>";
        String masters = "<Masters><Master ID='4' NameU='Lambda'/><Master ID='5' Name='AmazonBedrockAWS2021'"
                + " NameU='com.lucidchart.AmazonBedrockAWS2021.21.0d58392051a4625c'/></Masters>";

        // When
        Model m = Sources.model(null, new SourceFile("system.vsdx", vsdx(page, masters)));

        // Then
        assertThat(m.components()).extracting(c -> c.name()).containsExactlyInAnyOrder("Lambda", "Amazon Bedrock");
        assertThat(m.flows()).hasSize(1);
    }

    @Test
    void notes_titles_and_bare_words_are_no_parts() throws IOException {
        // Given
        String page = "<PageContents><Shapes>"
                + shape("1", "", 2, 3, 1, 0.8, "Answer maker")
                + shape("2", "", 9, 3, 1.5, 0.8, "Hosted LLM")
                + shape("3", "6", 2, 9, 2, 1, "Version 2 of June")
                + "<Shape ID='5'><Cell N='PinX' V='5'/><Cell N='PinY' V='9'/><Cell N='Width' V='2'/>"
                + "<Cell N='Height' V='1'/><Cell N='LinePattern' V='0'/><Cell N='FillPattern' V='0'/>"
                + "<Text>Checked by the board</Text></Shape>"
                + "<Shape ID='4'><Cell N='BeginX' V='2'/><Cell N='EndX' V='9'/></Shape></Shapes><Connects>"
                + "<Connect FromSheet='4' FromCell='BeginX' ToSheet='1'/>"
                + "<Connect FromSheet='4' FromCell='EndX' ToSheet='2'/></Connects></PageContents>";

        // When
        Model m = Sources.model(
                null, new SourceFile("system.vsdx", vsdx(page, "<Masters><Master ID='6' NameU='Title'/></Masters>")));

        // Then
        assertThat(Sources.ids(m)).containsExactly("answer-maker", "hosted-llm");
    }
}
