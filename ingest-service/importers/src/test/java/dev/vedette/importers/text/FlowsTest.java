package dev.vedette.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vedette.importers.spi.KnownNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sentences connect, one construction a line. */
class FlowsTest {

    static Stream<String> lines() throws IOException {
        try (InputStream in = FlowsTest.class.getResourceAsStream("flows.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_text_connects_what_it_says_and_nothing_else(String line) {
        // Given
        String text = line.substring(0, line.indexOf("=>")).strip();
        List<String> expected = Arrays.stream(
                        line.substring(line.indexOf("=>") + 2).split(";"))
                .map(String::strip)
                .filter(f -> !f.isEmpty())
                .sorted()
                .toList();

        // When
        Story story = TextReader.read(text, KnownNames.none(), TextReader.Purpose.DESCRIPTION);

        // Then
        TreeSet<String> found = new TreeSet<>();
        for (Relation r : story.relations()) {
            if (!r.inferred()) {
                found.add(matching(r, expected));
            }
        }
        assertEquals(expected, List.copyOf(found), text);
    }

    /** The expected flow that a relation is, or its own names. */
    private static String matching(Relation r, List<String> expected) {
        for (String flow : expected) {
            String[] ends = flow.split(" > ");
            if (named(r.from(), ends[0]) && named(r.to(), ends[1])) {
                return flow;
            }
        }
        return r.from().name() + " > " + r.to().name();
    }

    private static boolean named(Entity e, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(e.name()), e.aliases().stream())
                .anyMatch(n -> n.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
