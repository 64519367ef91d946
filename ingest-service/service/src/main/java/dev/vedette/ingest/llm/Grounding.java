package dev.vedette.ingest.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Turns an answer into a draft of inferred elements. Pure: the same text and answer give the same draft. */
final class Grounding {
    private static final double CONFIDENCE = 0.6;
    private static final int SHORTEST_QUOTE = 3;
    private static final int MOST = 500;

    private final Draft draft;
    private final String text;
    private final Map<String, String> byName = new HashMap<>();

    private Grounding(String source, String text, String model) {
        this.draft = new Draft(source, "llm:" + model + "@" + Prompt.VERSION);
        this.text = plain(text);
    }

    /** @param text what the model was shown; an answer that is not of the shape gives an empty draft that says so */
    static Draft draft(String source, String text, String model, String answer) {
        Grounding g = new Grounding(source, text, model);
        try {
            JsonNode tree = Json.MAPPER.readTree(answer);
            int n = 0;
            for (JsonNode c : tree.path("components")) {
                if (n++ < MOST) {
                    g.component(c, "/components/" + (n - 1));
                }
            }
            n = 0;
            for (JsonNode f : tree.path("flows")) {
                if (n++ < MOST) {
                    g.flow(f, "/flows/" + (n - 1));
                }
            }
        } catch (JsonProcessingException e) {
            g.draft.note(Receipt.Kind.WARNING, "", "The language model's answer is not JSON and was not used.", 1);
        }
        return g.draft;
    }

    private void component(JsonNode c, String at) {
        draft.countRead(1);
        String name = Labels.clean(c.path("name").asText(""));
        String quote = c.path("quote").asText("");
        String key = Names.key(name);
        if (key.isEmpty() || !stands(quote) || !speaksOf(quote, name)) {
            drop(at, "component \"" + name + "\"");
            return;
        }
        String said = c.path("type").asText("");
        boolean known = Vocabulary.standard().knowsType(said);
        Draft.Part part = draft.part("llm:" + key, name, known ? said : "component", known ? CONFIDENCE : 0.3);
        part.provenance.add(by(quote));
        byName.put(key, part.localId);
        draft.countMapped(1);
    }

    private void flow(JsonNode f, String at) {
        draft.countRead(1);
        String from = byName.get(Names.key(Labels.clean(f.path("from").asText(""))));
        String to = byName.get(Names.key(Labels.clean(f.path("to").asText(""))));
        String quote = f.path("quote").asText("");
        if (from == null || to == null || from.equals(to) || !stands(quote)) {
            drop(
                    at,
                    "flow \"" + Labels.clean(f.path("from").asText("")) + " to "
                            + Labels.clean(f.path("to").asText("")) + "\"");
            return;
        }
        draft.link(from, to, Labels.clean(f.path("label").asText("")))
                .provenance
                .add(by(quote));
        draft.countMapped(1);
    }

    private void drop(String at, String what) {
        draft.note(
                Receipt.Kind.DROPPED, at, "The language model's " + what + " has no quote that stands in the text.", 1);
    }

    private boolean stands(String quote) {
        String q = plain(quote);
        return q.length() >= SHORTEST_QUOTE && text.contains(q);
    }

    /** A quote about something else proves nothing. */
    private static boolean speaksOf(String quote, String name) {
        String said = plain(quote);
        return Arrays.stream(plain(name).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(w -> w.length() >= SHORTEST_QUOTE && said.contains(w));
    }

    private Provenance by(String quote) {
        return new Provenance(Origin.INFERRED, CONFIDENCE, draft.source(), "", Labels.clean(quote), draft.extractor());
    }

    /** Line breaks and letter case of a quote may differ; words may not. */
    private static String plain(String s) {
        return s.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
