package dev.vedette.engine;

import static dev.vedette.engine.notation.Judging.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.engine.notation.FiringModels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read in an assessment is made of sentences, not of the notation of rules. */
class ReadableLedgerTest {

    private static final Pattern NOTATION = Pattern.compile(
            "it is not so that|nobody says for|[a-z]: not | = |\\{|\\}|  |gets a [aeio]|^a [aeio][a-z]+ .*is added|does not does|null",
            Pattern.CASE_INSENSITIVE);

    static Stream<String> models() {
        return FiringModels.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingThatPeopleReadShowsTheNotationOfRules(String model) {
        // Given
        List<String> texts = new ArrayList<>();

        // When
        Assessment assessment = judge(model);

        // Then
        assessment.findings().forEach(f -> texts.addAll(List.of(f.why(), f.firstStep())));
        assessment.ruledOut().forEach(r -> {
            texts.add(r.reason());
            r.becomesRealIf().forEach(w -> texts.add(w.text()));
        });
        assessment.questions().forEach(q -> texts.add(q.text()));
        assertThat(texts)
                .allSatisfy(t -> assertThat(NOTATION.matcher(t).find()).as(t).isFalse());
        assertThat(assessment.questions()).allSatisfy(q -> assertThat(q.text()).endsWith("?"));
    }
}
