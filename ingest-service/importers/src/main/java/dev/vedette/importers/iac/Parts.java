package dev.vedette.importers.iac;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.Relations.Relation;
import dev.vedette.importers.iac.TypeTable.Kind;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which resources are parts, and folds the others into the parts they belong to. */
final class Parts {
    private static final int MERGE_PASSES = 4;

    /** Types that are parts of their own when nothing takes them in. */
    private static final java.util.Map<String, String> ALONE = java.util.Map.of(
            "aws_ecs_task_definition", "container-service",
            "aws_launch_template", "vm",
            "aws_launch_configuration", "vm",
            "google_compute_instance_template", "vm",
            "aws_sagemaker_endpoint_configuration", "model-endpoint");

    private final Architecture a;

    Parts(Architecture a) {
        this.a = a;
    }

    void declare() {
        List<Resource> toMerge = new ArrayList<>();
        for (Resource r : a.resources) {
            Optional<TypeTable.Entry> entry = TypeTable.standard().find(r.type());
            if (r.type().startsWith(ModuleTable.PREFIX)) {
                module(r);
            } else if (entry.isEmpty()) {
                unknown(r);
            } else {
                switch (entry.get().kind()) {
                    case COMPONENT -> component(r, entry.get().type());
                    case MERGE -> toMerge.add(r);
                    case ASSET -> toMerge.add(r);
                    case ZONE, IDENTITY, GLUE -> a.draft.countMapped(1);
                    case IGNORE ->
                        a.note(
                                Receipt.Kind.SKIPPED,
                                r,
                                r.address() + ": " + r.type() + " is no part of an architecture",
                                1);
                }
            }
        }
        absorb();
        for (int pass = 0; pass < MERGE_PASSES && !toMerge.isEmpty(); pass++) {
            toMerge.removeIf(this::merge);
        }
        toMerge.forEach(this::alone);
        nameTables();
    }

    private void component(Resource r, String type) {
        Refine.Refined refined = Refine.refine(r, type);
        if (refined.type().isEmpty()) {
            a.note(Receipt.Kind.SKIPPED, r, r.address() + ": " + refined.reason(), 1);
            return;
        }
        Naming.Name name = Naming.of(r);
        Draft.Part part = a.part(r, name.text(), refined.type(), refined.confidence());
        if (!name.text().equals(r.label())) {
            part.aliases.add(r.label());
        }
        String plain = Naming.plain(r).text();
        if (!plain.equals(name.text()) && !plain.equals(r.label())) {
            part.aliases.add(plain);
        }
        a.draft.countMapped(1);
        if (!refined.reason().isEmpty()) {
            a.note(
                    Receipt.Kind.GUESSED,
                    r,
                    r.address() + " is taken as " + refined.type() + ": " + refined.reason(),
                    refined.confidence());
        }
        if (!name.literal() && !name.text().equals(r.label())) {
            a.note(
                    Receipt.Kind.GUESSED,
                    r,
                    r.address() + " is called \"" + name.text() + "\"; the rest of its name is not known",
                    0.8);
        }
    }

    private void module(Resource r) {
        Optional<ModuleTable.Entry> entry =
                ModuleTable.find(r.type()).or(() -> ModuleTable.find(ModuleTable.PREFIX + "/" + r.label()));
        if (entry.isEmpty()) {
            a.note(
                    Receipt.Kind.DROPPED,
                    r,
                    r.address() + ": the module " + r.type().substring(ModuleTable.PREFIX.length())
                            + " is not in the upload and not in the catalogue of modules; add its folder to the upload",
                    1);
            return;
        }
        if (entry.get().type().isEmpty()) {
            a.note(
                    Receipt.Kind.SKIPPED,
                    r,
                    r.address() + ": this module makes " + entry.get().what(),
                    1);
            return;
        }
        Naming.Name name = Naming.of(r);
        Draft.Part part = a.part(r, name.text(), entry.get().type(), 0.7);
        part.aliases.add(r.label());
        a.draft.countMapped(1);
        a.note(
                Receipt.Kind.GUESSED,
                r,
                r.address() + " is taken as " + entry.get().type()
                        + " by the name of its module; the module itself is not in the upload",
                0.7);
    }

    private void unknown(Resource r) {
        Receipt.Kind kind = r.existing() ? Receipt.Kind.SKIPPED : Receipt.Kind.DROPPED;
        a.note(kind, r, r.address() + ": the resource type " + r.type() + " is not in the table of types", 1);
    }

    private void absorb() {
        for (Resource r : List.copyOf(a.resourceOf.values())) {
            for (Relation relation : Relations.of(r.type(), Relations.Kind.ABSORB)) {
                for (String path : relation.from()) {
                    for (Value v : r.body().all(path)) {
                        for (Resource taken : a.resolver.resources(v)) {
                            if (isPiece(taken)) {
                                a.own(taken, r.address());
                            }
                        }
                    }
                }
            }
        }
    }

    private static boolean isPiece(Resource r) {
        return TypeTable.standard()
                .find(r.type())
                .map(e -> e.kind() == Kind.MERGE)
                .orElse(false);
    }

    /** @return whether it found its place */
    private boolean merge(Resource r) {
        if (a.owner.containsKey(r.address())) {
            return true;
        }
        List<Relation> relations = Relations.of(r.type(), Relations.Kind.MERGE);
        for (Relation relation : relations) {
            for (String path : relation.from()) {
                for (Value v : r.body().all(path)) {
                    Set<String> parts = a.resolver.parts(v);
                    if (!parts.isEmpty()) {
                        a.own(r, parts.iterator().next());
                        a.draft.countMapped(1);
                        return true;
                    }
                }
            }
        }
        if (ALONE.containsKey(r.type())) {
            return false; // what runs by itself is no piece of what it refers to
        }
        Set<String> parts = relations.isEmpty() ? a.resolver.byReference(r.body()) : onlyOfItsFamily(r);
        if (!parts.isEmpty()) {
            a.own(r, parts.iterator().next());
            a.draft.countMapped(1);
            return true;
        }
        return false;
    }

    /** {@code google_firestore_index} belongs to the only {@code google_firestore_...} part there is. */
    private Set<String> onlyOfItsFamily(Resource r) {
        String[] words = r.type().split("_");
        if (words.length < 3) {
            return Set.of();
        }
        String family = words[0] + "_" + words[1] + "_";
        Set<String> parts = new java.util.LinkedHashSet<>();
        a.resourceOf.forEach((part, x) -> {
            if (x.type().startsWith(family)) {
                parts.add(part);
            }
        });
        return parts.size() == 1 ? parts : Set.of();
    }

    private void alone(Resource r) {
        String type = ALONE.get(r.type());
        if (r.type().equals(Resolver.ALIAS) || r.existing()) {
            return;
        }
        if (type != null) {
            component(r, type);
        } else {
            a.note(Receipt.Kind.DROPPED, r, r.address() + ": what it belongs to was not found", 1);
        }
    }

    /** A dataset with one table is known by both names. */
    private void nameTables() {
        a.resourceOf.forEach((part, r) -> {
            if (!r.type().equals("google_bigquery_dataset")) {
                return;
            }
            List<Resource> tables = a.members.get(part).stream()
                    .filter(m -> m.type().equals("google_bigquery_table"))
                    .toList();
            Draft.Part p = a.draft.part(part);
            if (tables.size() == 1) {
                p.aliases.add(p.name);
                p.name = p.name + "." + Naming.of(tables.getFirst()).text();
            }
        });
    }

    /** Says where a part came from in words of a cloud, for facts every part of it shares. */
    static String cloud(String type) {
        if (type.startsWith("aws") || type.startsWith("AWS::")) {
            return "aws";
        }
        if (type.startsWith("azurerm_") || type.startsWith("Microsoft.") || type.startsWith("azuread_")) {
            return "azure";
        }
        return type.startsWith("google_") ? "google" : "";
    }
}
