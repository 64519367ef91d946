package dev.vedette.importers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.importers.Importers;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.samples.Samples.Sample;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Order that means nothing changes nothing: of files, of shapes, of keys. */
class OrderTest {

    private static final long SEED = 20261128;

    private static Model model(List<SourceFile> files) {
        return Merge.merge(
                "system", Importers.standard().read(new Upload(files)).drafts(), null);
    }

    /** Components with type, zone and facts, and flows; positions move with the text and are left out. */
    private static List<String> said(Model m) {
        List<String> said = new ArrayList<>();
        for (Component c : m.components()) {
            said.add(c.id() + " " + c.type() + " " + c.zone() + " " + facts(c.facts()));
        }
        for (Flow f : m.flows()) {
            said.add(f.id() + " " + facts(f.facts()));
        }
        return said;
    }

    private static String facts(Map<String, dev.vedette.contracts.model.Fact> facts) {
        TreeSet<String> all = new TreeSet<>();
        facts.forEach((k, v) -> all.add(k + "=" + v.value().text()));
        return all.toString();
    }

    static Stream<Sample> json() {
        return Samples.all().stream().filter(s -> s.text().stripLeading().startsWith("{"));
    }

    private static JsonNode shuffled(JsonNode n, Random random) {
        if (n.isObject()) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(n.properties());
            Collections.shuffle(fields, random);
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach(f -> object.set(f.getKey(), shuffled(f.getValue(), random)));
            return object;
        }
        if (n.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            n.forEach(i -> array.add(shuffled(i, random)));
            return array;
        }
        return n;
    }

    @ParameterizedTest
    @MethodSource("json")
    void the_order_of_keys_in_json_changes_nothing(Sample sample) throws Exception {
        // Given
        Random random = new Random(SEED);
        List<String> before = said(model(List.of(sample.file())));
        JsonNode tree = Json.MAPPER.readTree(sample.file().text());

        for (int n = 0; n < 5; n++) {
            // When
            String turned = shuffled(tree, random).toString();
            List<String> after = said(model(List.of(SourceFile.of(sample.name(), turned))));

            // Then
            assertThat(after).as("seed %d, round %d: %s", SEED, n, turned).isEqualTo(before);
        }
    }

    @Test
    void the_order_of_cells_in_a_drawing_changes_nothing() {
        // Given
        Random random = new Random(SEED);
        Sample drawing = Samples.of("drawio");
        List<String> lines = Arrays.asList(drawing.file().text().split("\n"));
        List<String> before = said(model(List.of(drawing.file())));

        for (int n = 0; n < 10; n++) {
            // When
            List<String> cells = new ArrayList<>(lines.subList(1, lines.size() - 1));
            Collections.shuffle(cells, random);
            String turned = lines.getFirst() + "\n" + String.join("\n", cells) + "\n" + lines.getLast();
            List<String> after = said(model(List.of(SourceFile.of(drawing.name(), turned))));

            // Then
            assertThat(after).as("seed %d, round %d: %s", SEED, n, turned).isEqualTo(before);
        }
    }

    @Test
    void the_order_of_blocks_and_files_of_terraform_changes_nothing() {
        // Given
        Random random = new Random(SEED);
        Sample code = Samples.of("terraform");
        List<String> before = said(model(List.of(code.file())));
        List<String> blocks = new ArrayList<>(Arrays.asList(code.file().text().split("(?m)(?<=^}\\n)")));

        for (int n = 0; n < 10; n++) {
            // When
            Collections.shuffle(blocks, random);
            int cut = random.nextInt(blocks.size());
            List<String> after = said(model(List.of(
                    SourceFile.of("a.tf", String.join("", blocks.subList(0, cut)) + "\n"),
                    SourceFile.of("b.tf", String.join("", blocks.subList(cut, blocks.size()))))));

            // Then
            assertThat(after).as("seed %d, round %d", SEED, n).isEqualTo(before);
        }
    }

    @Test
    void the_order_in_which_files_come_changes_nothing() {
        // Given
        Random random = new Random(SEED);
        List<SourceFile> files = new ArrayList<>(Samples.all().stream()
                .map(s -> new SourceFile(s.format() + "/" + s.name(), s.file().bytes()))
                .toList());
        byte[] before = Json.bytes(model(files));

        for (int n = 0; n < 3; n++) {
            // When
            Collections.shuffle(files, random);
            byte[] after = Json.bytes(model(files));

            // Then
            assertThat(after).as("seed %d, round %d", SEED, n).isEqualTo(before);
        }
    }
}
