package dev.vedette.importers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vedette.importers.Importers;
import dev.vedette.importers.samples.Samples;
import dev.vedette.importers.samples.Samples.Sample;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzTargetsTest {

    private static final long SEED = 20261128;

    /** Their parsers are libraries; Markdown only cuts documents into parts that other readers read. */
    private static final Set<String> OF_LIBRARIES = Set.of("plantuml", "structurizr", "markdown");

    private static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_reader_that_we_wrote_has_a_target() {
        // Given
        Set<String> targets = Arrays.stream(ParserFuzzTest.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(FuzzTest.class))
                .map(m -> plain(m.getName()))
                .collect(Collectors.toSet());

        // When
        List<String> own = Importers.standard().formats().stream()
                .filter(f -> !OF_LIBRARIES.contains(f))
                .map(FuzzTargetsTest::plain)
                .toList();

        // Then
        assertThat(targets).as("add a method to ParserFuzzTest").containsAll(own);
    }

    /** What fuzzing found once, tried again without the fuzzer, whose agent would slow every other test. */
    @Test
    void what_fuzzing_found_stays_mended() throws Exception {
        // Given
        ParserFuzzTest targets = new ParserFuzzTest();

        for (Method target : ParserFuzzTest.class.getDeclaredMethods()) {
            if (!target.isAnnotationPresent(FuzzTest.class)) {
                continue;
            }
            target.setAccessible(true);
            for (byte[] input : found(target.getName())) {
                // When, Then
                assertThatCode(() -> target.invoke(targets, (Object) input))
                        .as("%s: %s", target.getName(), Base64.getEncoder().encodeToString(input))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<byte[]> found(String target) throws Exception {
        URL folder = ParserFuzzTest.class.getResource("ParserFuzzTestInputs/" + target);
        if (folder == null) {
            return List.of();
        }
        List<byte[]> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
        }
        return inputs;
    }

    static Stream<Sample> own() {
        return Samples.all().stream().filter(s -> !OF_LIBRARIES.contains(s.format()));
    }

    /** What fuzzing does for hours, for a moment in every build. */
    @ParameterizedTest
    @MethodSource("own")
    void mutated_samples_are_read_or_refused(Sample sample) {
        // Given
        Random random = new Random(SEED + sample.format().hashCode());
        byte[] whole = sample.file().bytes();

        for (int n = 0; n < 60; n++) {
            // When
            byte[] mutated = mutated(whole, random);

            // Then
            assertThatCode(() -> Target.read(sample.format(), mutated))
                    .as(
                            "%s, seed %d, round %d: %s",
                            sample, SEED, n, new String(mutated, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] b = whole.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(b.length);
            int length = Math.min(b.length - at, 1 + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> b[at] = (byte) random.nextInt(256);
                case 1 -> b[at] = (byte) "{}[]()\"'$<>=:,&!|\n".charAt(random.nextInt(18));
                case 2 -> System.arraycopy(b, random.nextInt(b.length - length + 1), b, at, length);
                default -> b = cut(b, at, length);
            }
        }
        return b;
    }

    private static byte[] cut(byte[] b, int at, int length) {
        byte[] shorter = new byte[Math.max(1, b.length - length)];
        System.arraycopy(b, 0, shorter, 0, Math.min(at, shorter.length));
        if (at < shorter.length) {
            System.arraycopy(b, at + length, shorter, at, shorter.length - at);
        }
        return shorter;
    }
}
