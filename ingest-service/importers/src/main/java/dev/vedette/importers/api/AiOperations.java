package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the model behind an interface. The operations of inference servers have names that everybody copies: a service
 * with them serves a model itself. Operations that chat, ask or summarise show a service that uses one.
 */
final class AiOperations {

    private record Served(Pattern path, String type, String task) {}

    private static final List<Served> SERVED = List.of(
            served(
                    "(?:/chat/completions|/v\\d+/completions|/v\\d+/messages|/v\\d+/responses|:generateContent"
                            + "|:streamGenerateContent|/api/generate|/generate_stream|/converse(?:-stream)?)",
                    "llm",
                    "generative"),
            served("(?:/v\\d+/embeddings|/api/embed(?:dings)?|:embedContent)", "embedding-model", "embedding"),
            served("/images/(?:generations|edits)|/text-to-image", "image-model", "generative"),
            served("/audio/(?:transcriptions|translations|speech)", "speech-model", "recognition"),
            served("/v\\d+/rerank", "reranker", "ranking"),
            served("(?:/v2/models/.{1,100}/infer|/v1/models/.{1,100}:predict|/invocations)", "model-endpoint", ""));

    private static final Pattern USES =
            Pattern.compile("(?:.{0,200} )?(?:chat(?:s|bot)?|ask|assistants?|copilot|llm|gpt"
                    + "|prompts?|summari[sz](?:e|es|ation)|rag|completions?|conversations?|ai|generative|agent runs?|invoke agent"
                    + "|run agent)(?: .{0,200})?");

    private AiOperations() {}

    private static Served served(String path, String type, String task) {
        return new Served(Pattern.compile(".{0,300}(?:" + path + ")"), type, task);
    }

    static void describe(List<Operation> operations, Draft.Part service, Draft draft) {
        Map<Served, Operation> serves = new LinkedHashMap<>();
        List<Operation> uses = new ArrayList<>();
        for (Operation o : operations) {
            if (o.method().equals("POST")) {
                Stream<Served> hit =
                        SERVED.stream().filter(s -> s.path().matcher(o.path()).matches());
                hit.findFirst().ifPresentOrElse(s -> serves.putIfAbsent(s, o), () -> {
                    if (USES.matcher(Names.normal(o.words())).matches()) {
                        uses.add(o);
                    }
                });
            }
        }
        if (!serves.isEmpty()) {
            SERVED.stream()
                    .filter(serves::containsKey)
                    .findFirst()
                    .ifPresent(s -> serve(s, serves.get(s), service, draft));
        } else if (!uses.isEmpty() && !Vocabulary.standard().isA(service.type, "model-endpoint")) {
            use(uses, service, draft);
        }
    }

    private static void serve(Served served, Operation o, Draft.Part service, Draft draft) {
        String at = o.at().position();
        boolean finer = Vocabulary.standard().isA(served.type(), service.type);
        if (finer || service.type.equals("service")) {
            service.type = served.type();
            service.typeConfidence = 0.75;
            draft.note(
                    Receipt.Kind.GUESSED,
                    at,
                    "\"" + service.name + "\" is taken as " + served.type() + ": it offers " + o.name(),
                    0.75);
        }
        if (!served.task().isEmpty()) {
            service.fact("task", FactValue.of(served.task()), Statement.inferred(draft, 0.8, at, o.name()));
        }
    }

    private static void use(List<Operation> uses, Draft.Part service, Draft draft) {
        Operation first = uses.getFirst();
        String at = first.at().position();
        Draft.Part model = draft.part("llm", "LLM", "llm", 0.6);
        model.provenance.add(Statement.inferred(draft, 0.6, at, first.words()));
        Draft.Link prompt = draft.link(service.localId, model.localId, "prompt");
        prompt.provenance.add(Statement.inferred(draft, 0.6, at, first.name()));
        prompt.fact("kind", FactValue.of("invoke"), Statement.inferred(draft, 0.6, at, first.name()));
        draft.note(
                Receipt.Kind.GUESSED,
                at,
                "a language model is assumed behind "
                        + String.join(
                                ", ",
                                uses.stream().limit(8).map(Operation::name).toList())
                        + "; the description does not name it",
                0.6);
    }
}
