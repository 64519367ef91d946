package dev.vedette.ingest.answer;

import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.web.problem.ProblemException;
import java.util.List;

/** Refuses answers that no rule could ever read, so that a slip of the pen does not stay without effect. */
final class AnswerCheck {
    private AnswerCheck() {}

    static Statement.Answer checked(AnswerForm form, String by) {
        FactKey key = Vocabulary.standard()
                .fact(form.fact())
                .orElseThrow(() -> ProblemException.invalid(
                        "\"" + form.fact() + "\" is no fact of the vocabulary.",
                        "/fact",
                        "Take it from the question, or from the vocabulary of facts."));
        String element = form.component() == null ? "" : form.component();
        return new Statement.Answer(element, key.key(), value(form, key), by);
    }

    private static FactValue value(AnswerForm form, FactKey key) {
        FactValue value;
        try {
            value = FactValue.read(Json.MAPPER.convertValue(form.value(), Object.class));
        } catch (IllegalArgumentException e) {
            throw wrong(key);
        }
        boolean right =
                switch (value) {
                    case FactValue.Flag f -> key.kind() == FactKey.Kind.FLAG;
                    case FactValue.Count c -> key.kind() == FactKey.Kind.COUNT;
                    case FactValue.Word w -> key.kind() == FactKey.Kind.WORD && allowed(key, List.of(w.value()));
                    case FactValue.Words w -> key.kind() == FactKey.Kind.WORDS && allowed(key, w.value());
                };
        if (!right) {
            throw wrong(key);
        }
        return value;
    }

    private static boolean allowed(FactKey key, List<String> words) {
        return key.values().isEmpty() || key.values().containsAll(words);
    }

    private static ProblemException wrong(FactKey key) {
        String expected =
                switch (key.kind()) {
                    case FLAG -> "true or false";
                    case COUNT -> "a whole number";
                    case WORD -> key.values().isEmpty() ? "a word" : "one of " + String.join(", ", key.values());
                    case WORDS ->
                        key.values().isEmpty() ? "a list of words" : "a list of " + String.join(", ", key.values());
                };
        return ProblemException.invalid(
                "The fact " + key.key() + " cannot have this value.", "/value", "Give " + expected + ".");
    }
}
