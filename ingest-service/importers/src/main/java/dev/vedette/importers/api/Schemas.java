package dev.vedette.importers.api;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.label.FieldNames;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The data that an interface carries: named schemas with fields whose names tell that they are sensitive. */
final class Schemas {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_FIELDS = 20_000;

    private final Spec spec;
    private int budget = MAX_FIELDS;

    Schemas(Spec spec) {
        this.spec = spec;
    }

    void describe(Draft.Part service, Draft.Link call) {
        Spec.At named = spec.root.get("components").get("schemas");
        if (named.node().isMissingNode()) {
            named = spec.root.get("definitions");
        }
        Map<String, List<String>> sensitive = new TreeMap<>();
        int plain = 0;
        for (String name : Spec.keys(named)) {
            List<String> classes = classes(named.get(name));
            if (classes.isEmpty()) {
                plain++;
            } else {
                asset(name, classes, named.get(name), service);
                sensitive.put(name, classes);
            }
        }
        if (plain > 0) {
            spec.draft.note(
                    Receipt.Kind.SKIPPED,
                    named.position(),
                    plain + " schemas hold no field whose name tells that it is sensitive",
                    1);
        }
        TreeSet<String> all = new TreeSet<>();
        sensitive.values().forEach(all::addAll);
        if (!all.isEmpty()) {
            var by = Statement.inferred(
                    spec.draft, 0.7, named.position(), "fields of " + String.join(", ", sensitive.keySet()));
            service.fact("dataClasses", FactValue.of(all), by);
            call.fact("dataClasses", FactValue.of(all), by);
        }
    }

    private void asset(String name, Collection<String> classes, Spec.At at, Draft.Part holder) {
        Draft.Asset asset = spec.draft.asset(Labels.clean(name));
        asset.provenance.add(Statement.declared(spec.draft, at.position(), name));
        asset.holders.add(holder.localId);
        asset.facts.put(
                "dataClasses",
                new Draft.Said(
                        FactValue.of(classes),
                        Statement.inferred(spec.draft, 0.75, at.position(), "names of its fields")));
    }

    /** The data classes of the fields of a schema that has a name; what it refers to has one of its own. */
    private List<String> classes(Spec.At schema) {
        TreeSet<String> fields = new TreeSet<>();
        fields(schema, false, fields, 0);
        return FieldNames.dataClasses(fields);
    }

    /** The data classes of everything that a message carries. */
    List<String> carried(Spec.At schema) {
        TreeSet<String> fields = new TreeSet<>();
        fields(schema, true, fields, 0);
        return FieldNames.dataClasses(fields);
    }

    private void fields(Spec.At reference, boolean deep, Collection<String> into, int depth) {
        if (depth > MAX_DEPTH || budget <= 0) {
            return;
        }
        Spec.At schema = deep ? spec.resolve(reference) : reference;
        for (String name : Spec.keys(schema.get("properties"))) {
            budget--;
            into.add(name);
            fields(schema.get("properties").get(name), deep, into, depth + 1);
        }
        if (schema.node().path("items").isObject()) {
            fields(schema.get("items"), deep, into, depth + 1);
        }
        for (String composed : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < schema.node().path(composed).size(); i++) {
                fields(schema.get(composed).get(i), deep || composed.equals("allOf"), into, depth + 1);
            }
        }
        if (schema.get("type").text().equals("record")) {
            schema.node().path("fields").forEach(f -> into.add(f.path("name").asText("")));
        }
    }
}
