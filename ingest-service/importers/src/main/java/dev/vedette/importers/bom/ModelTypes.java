package dev.vedette.importers.bom;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.label.LabelType;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Typed;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What kind of model an entry is: by its task, by its name, by its description, in this order. */
final class ModelTypes {

    private record Task(Pattern words, String type, String task) {}

    private static Task task(String words, String type, String task) {
        return new Task(Pattern.compile("\\b(?:" + words + ")\\b"), type, task);
    }

    private static final List<Task> TASKS = List.of(
            task("text to image|image to image|text to video|image generation", "image-model", "generative"),
            task("speech recognition|text to speech|speech|audio classification|voice", "speech-model", "recognition"),
            task("feature extraction|sentence similarity|embeddings?", "embedding-model", "embedding"),
            task("text ranking|re ?rank(?:ing|er)?", "reranker", "ranking"),
            task(
                    "image classification|object detection|image segmentation|computer vision|face recognition|ocr",
                    "vision-model",
                    "detection"),
            task(
                    "text generation|text2text generation|summari[sz]ation|translation|question answering"
                            + "|conversational|chat|language model|instruction following|code generation"
                            + "|image text to text|any to any",
                    "llm",
                    "generative"),
            task(
                    "(?:text|token|tabular|sequence|zero shot|audio|binary|multi class|sentiment)? ?classif(?:ication|ier|y)"
                            + "|fraud detection|anomaly detection|sentiment analysis|spam",
                    "classifier-model",
                    "classification"),
            task("regression|scoring|risk score", "classifier-model", "scoring"),
            task("forecast(?:ing|s)?|time series", "model-endpoint", "forecasting"));

    private ModelTypes() {}

    static Typed of(Bom.Item i) {
        Typed byTask = words(
                i.node().path("modelCard").path("modelParameters").path("task").asText(""), 0.9);
        if (byTask != null) {
            return byTask;
        }
        Typed byName = LabelType.of(i.name());
        boolean model = Vocabulary.standard().isA(byName.type(), "model-endpoint")
                || Vocabulary.standard().isA(byName.type(), "model");
        if (byName.known() && model) {
            return byName;
        }
        Typed byFamily = words(i.name() + " " + i.node().path("description").asText(""), 0.65);
        return byFamily == null ? new Typed("model-endpoint", 0.6, new TreeMap<>()) : byFamily;
    }

    /** The kind that words of a task speak of, or {@code null}. */
    static Typed words(String text, double confidence) {
        String normal = Names.normal(text.length() > 2_000 ? text.substring(0, 2_000) : text);
        for (Task t : TASKS) {
            if (t.words().matcher(normal).find()) {
                TreeMap<String, FactValue> facts = new TreeMap<>();
                facts.put("task", FactValue.of(t.task()));
                return new Typed(t.type(), confidence, facts);
            }
        }
        return null;
    }
}
