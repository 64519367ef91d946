package dev.vedette.importers.bom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Names;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a bill says about models and data: where they come from, what trained them, how sensitive they are. */
final class ModelCards {

    private static final Pattern HUB = Pattern.compile(
            "(?i)^pkg:(?:huggingface|kaggle|github)/.*|https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co|github\\.com"
                    + "|kaggle\\.com|civitai\\.com|ollama\\.com)/.*");
    private static final String HUGGING_FACE = "pkg:huggingface/";
    private static final Map<String, String> MODALITIES =
            Map.of("string", "text", "text", "text", "image", "image", "audio", "audio", "video", "video");

    private final Draft draft;
    private final Map<String, Bom.Item> parts;

    ModelCards(Draft draft, Map<String, Bom.Item> parts) {
        this.draft = draft;
        this.parts = parts;
    }

    void describe(Bom.Item model) {
        Draft.Part part = draft.part(model.ref());
        if (model.node().has("modelCard")) {
            card(model, part);
        }
        origin(model, part);
        ancestors(model, part);
        properties(model, part);
    }

    private void card(Bom.Item model, Draft.Part part) {
        JsonNode parameters = model.node().path("modelCard").path("modelParameters");
        String at = "/modelCard/modelParameters";
        TreeSet<String> modalities = new TreeSet<>();
        for (JsonNode in : parameters.path("inputs")) {
            Optional.ofNullable(MODALITIES.get(Names.normal(in.path("format").asText(""))))
                    .ifPresent(modalities::add);
        }
        if (!modalities.isEmpty()) {
            part.fact(
                    "modalities",
                    FactValue.of(modalities),
                    Statement.declared(draft, model.position(at + "/inputs"), String.join(", ", modalities)));
        }
        int n = 0;
        for (JsonNode dataset : parameters.path("datasets")) {
            dataset(dataset, model, part, model.position(at + "/datasets/" + n++));
        }
        JsonNode considerations = model.node().path("modelCard").path("considerations");
        if (!considerations.isEmpty()) {
            draft.note(
                    Receipt.Kind.SKIPPED,
                    model.position("/modelCard/considerations"),
                    "the considerations of " + model.name() + " are prose and are not judged",
                    1);
        }
    }

    /** A dataset of a card: an entry of the bill by reference, or one that is only described here. */
    private void dataset(JsonNode dataset, Bom.Item model, Draft.Part part, String at) {
        String ref = Bom.local(
                dataset.isTextual() ? dataset.asText() : dataset.path("ref").asText(""));
        Draft.Part data = draft.part(ref);
        if (data == null) {
            String name = Labels.clean(dataset.path("name").asText(ref));
            if (name.isEmpty()) {
                name = "Training data of " + model.name();
            }
            data = draft.part("dataset:" + Names.key(name), name, "dataset", 0.85);
            data.provenance.add(Statement.declared(draft, at, name));
            facts(dataset, data, at);
        }
        Draft.Link trains = draft.link(data.localId, part.localId, "trains");
        trains.provenance.add(Statement.declared(draft, at, data.name + " trains " + part.name));
        trains.fact("kind", FactValue.of("train"), Statement.declared(draft, at, "a dataset of the model card"));
    }

    /** An entry of type data, which may describe several things in one. */
    void data(Bom.Item item) {
        Draft.Part part = draft.part(item.ref());
        JsonNode list = item.node().path("data");
        for (int i = 0; i < list.size(); i++) {
            facts(list.get(i), part, item.position("/data/" + i));
        }
        origin(item, part);
        properties(item, part);
    }

    private void facts(JsonNode dataset, Draft.Part part, String at) {
        String url = dataset.path("contents").path("url").asText("");
        if (!url.isEmpty()) {
            part.fact("source", FactValue.of(Labels.clean(url)), Statement.declared(draft, at, url));
            if (HUB.matcher(url).matches()) {
                part.fact("publicSource", FactValue.of(true), Statement.inferred(draft, 0.8, at, url));
            }
        }
        TreeSet<String> classes =
                new TreeSet<>(Classification.of(dataset.path("classification").asText("")));
        JsonNode sensitive = dataset.path("sensitiveData");
        if (sensitive.isTextual()) {
            classes.addAll(Classification.sensitive(sensitive.asText()));
        }
        sensitive.forEach(s -> classes.addAll(Classification.sensitive(s.asText(""))));
        if (!classes.isEmpty()) {
            part.fact("dataClasses", FactValue.of(classes), Statement.declared(draft, at, String.join(", ", classes)));
        }
    }

    private void origin(Bom.Item item, Draft.Part part) {
        String purl = item.purl();
        if (!purl.isEmpty()) {
            String at = item.position("/purl");
            part.fact("source", FactValue.of(Labels.clean(purl)), Statement.declared(draft, at, purl));
            if (HUB.matcher(purl).matches()) {
                part.fact("publicSource", FactValue.of(true), Statement.inferred(draft, 0.9, at, purl));
                part.fact("hosting", FactValue.of("self"), Statement.inferred(draft, 0.6, at, purl));
            }
        }
        int n = 0;
        for (JsonNode ref : item.node().path("externalReferences")) {
            String url = ref.path("url").asText("");
            if (HUB.matcher(url).matches() && !part.facts.containsKey("publicSource")) {
                String at = item.position("/externalReferences/" + n);
                part.fact("publicSource", FactValue.of(true), Statement.inferred(draft, 0.7, at, url));
                part.facts.putIfAbsent(
                        "source", new Draft.Said(FactValue.of(Labels.clean(url)), Statement.declared(draft, at, url)));
            }
            n++;
        }
        boolean hashed = !item.node().path("hashes").isEmpty();
        if (hashed) {
            part.fact(
                    "artifactPinned",
                    FactValue.of(true),
                    Statement.declared(draft, item.position("/hashes"), "a hash of it is given"));
        }
        if (item.node().has("signature")) {
            part.fact(
                    "artifactSigned",
                    FactValue.of(true),
                    Statement.inferred(draft, 0.7, item.position("/signature"), "it carries a signature"));
        }
        String version = item.text("version");
        if (item.type().equals("machine-learning-model")) {
            String hub = item.purl().startsWith(HUGGING_FACE) ? hubName(item.purl()) : item.name();
            String id = hub + (version.isEmpty() ? "" : "@" + version);
            part.facts.putIfAbsent(
                    "modelId", new Draft.Said(FactValue.of(id), Statement.declared(draft, item.position("/name"), id)));
        }
        licence(item, part);
    }

    /** {@code pkg:huggingface/meta-llama/Llama-3@abc} is known as {@code meta-llama/Llama-3}. */
    private static String hubName(String purl) {
        String s = purl.substring(HUGGING_FACE.length());
        return Labels.clean(s.split("[@?#]", 2)[0]);
    }

    private void licence(Bom.Item item, Draft.Part part) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode l : item.node().path("licenses")) {
            JsonNode licence = l.has("license") ? l.path("license") : l;
            String name = licence.path("id")
                    .asText(licence.path("name").asText(l.path("expression").asText("")));
            names.add(Labels.clean(name.isEmpty() && l.isTextual() ? l.asText() : name));
        }
        names.remove("");
        if (!names.isEmpty()) {
            String all = String.join(", ", names);
            part.fact("licence", FactValue.of(all), Statement.declared(draft, item.position("/licenses"), all));
        }
    }

    /** What a model was made of: its base model, which may be an entry of the bill of its own. */
    private void ancestors(Bom.Item model, Draft.Part part) {
        JsonNode list = model.node().path("pedigree").path("ancestors");
        for (int i = 0; i < list.size(); i++) {
            String at = model.position("/pedigree/ancestors/" + i);
            String name = Labels.clean(list.get(i).path("name").asText(""));
            String ref = list.get(i).path("bom-ref").asText("");
            if (name.isEmpty()) {
                continue;
            }
            Draft.Part base = draft.part(ref);
            if (base == null) {
                base = parts.values().stream()
                        .filter(p -> p.name().equals(name) && p != model)
                        .findFirst()
                        .map(p -> draft.part(p.ref()))
                        .orElse(null);
            }
            if (base == null) {
                base = draft.part("base:" + Names.key(name), name, "model-artifact", 0.8);
                base.provenance.add(Statement.declared(draft, at, name));
                origin(new Bom.Item(list.get(i), at, null, false, false), base);
            }
            Draft.Link link = draft.link(base.localId, part.localId, "base model");
            link.provenance.add(Statement.declared(draft, at, part.name + " descends from " + name));
            link.fact("kind", FactValue.of("train"), Statement.declared(draft, at, "pedigree"));
            part.fact(
                    "modelTrainedBy",
                    FactValue.of("fine-tuned"),
                    Statement.inferred(draft, 0.8, at, "pedigree: " + name));
        }
    }

    /** Properties are free; a few names are used by everybody. */
    private void properties(Bom.Item item, Draft.Part part) {
        int n = 0;
        for (JsonNode p : item.node().path("properties")) {
            String at = item.position("/properties/" + n++);
            String name = Names.normal(p.path("name").asText(""));
            String value = Labels.clean(p.path("value").asText(""));
            String last = name.substring(name.lastIndexOf(' ') + 1);
            if (name.endsWith("trust remote code")) {
                part.fact(
                        "trustRemoteCode",
                        FactValue.of(value.equalsIgnoreCase("true")),
                        Statement.declared(draft, at, name));
            } else if (last.equals("hosting") && Classification.hosting(value).isPresent()) {
                part.fact(
                        "hosting",
                        FactValue.of(Classification.hosting(value).get()),
                        Statement.declared(draft, at, name + " " + value));
            } else if (last.equals("region")) {
                part.fact("region", FactValue.of(value), Statement.declared(draft, at, name));
            } else if (last.equals("format") && !value.isEmpty()) {
                part.fact("artifactFormat", FactValue.of(value), Statement.declared(draft, at, name));
            } else {
                draft.note(
                        Receipt.Kind.SKIPPED,
                        at,
                        "the property " + Labels.clean(p.path("name").asText("")) + " is not read",
                        1);
            }
        }
    }
}
