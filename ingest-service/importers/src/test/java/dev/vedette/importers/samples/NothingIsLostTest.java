package dev.vedette.importers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.importers.Importers;
import dev.vedette.importers.Reading;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.json.YamlSource;
import dev.vedette.importers.merge.Merge;
import dev.vedette.importers.samples.Samples.Sample;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says is in the model, in a note of the receipt, or under a key that the receipt names. */
class NothingIsLostTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    /** Names and labels of the drawn formats: what stands between quotes, brackets or bars. */
    private static final Pattern DRAWN =
            Pattern.compile("\"([^\"\\n=<>{}/]{3,60})\"|\\[([^\\]\\[\\n|>\"]{3,60})]|\\|([^|\\n]{3,60})\\|");

    static Stream<Sample> trees() {
        return Samples.all().stream().filter(s -> tree(s.file()) != null);
    }

    static Stream<Sample> drawings() {
        return Samples.all().stream()
                .filter(s -> List.of("mermaid", "d2", "plantuml", "structurizr").contains(s.format()));
    }

    private static JsonNode tree(SourceFile file) {
        return JsonSource.looksLikeJson(file)
                ? JsonSource.peek(file).orElse(null)
                : file.name().matches(".*\\.ya?ml") ? YamlSource.peek(file).orElse(null) : null;
    }

    private static String shown(Sample sample) {
        Reading r = Importers.standard().read(new Upload(List.of(sample.file())));
        String titles = r.drafts().stream().map(Draft::title).collect(Collectors.joining(" "));
        return (titles
                        + new String(Json.bytes(Merge.merge("system", r.drafts(), null)), StandardCharsets.UTF_8)
                        + new String(Json.bytes(r.receipts()), StandardCharsets.UTF_8))
                .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void every_text_of_a_tree_is_in_the_model_or_under_a_key_that_the_receipt_names(Sample sample) {
        // Given
        Map<String, String> texts = new TreeMap<>();
        texts(tree(sample.file()), "", texts);

        // When
        String shown = shown(sample);

        // Then
        assertThat(texts).isNotEmpty().allSatisfy((at, text) -> {
            boolean told = shown.contains(at.toLowerCase(Locale.ROOT));
            Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
            while (!told && words.find()) {
                assertThat(shown).as("%s of %s", at, sample).contains(words.group());
            }
        });
    }

    private static void texts(JsonNode node, String at, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(e -> texts(e.getValue(), at + "/" + e.getKey(), into));
        } else if (node.isArray()) {
            node.forEach(n -> texts(n, at.endsWith("/*") ? at : at + "/*", into));
        } else if (node.isTextual()) {
            into.merge(at, node.asText(), (a, b) -> a + " " + b);
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_label_of_a_drawing_is_in_the_model_or_in_the_receipt(Sample sample) {
        // Given
        Matcher labels = DRAWN.matcher(sample.text().replace(Samples.HERE, "note"));

        // When
        String shown = shown(sample);

        // Then
        while (labels.find()) {
            String label = labels.group().replaceAll("[\"\\[\\]<>|()]", "").strip();
            Matcher words = WORD.matcher(label.toLowerCase(Locale.ROOT));
            while (words.find()) {
                assertThat(shown).as("%s of %s", label, sample).contains(words.group());
            }
        }
    }
}
