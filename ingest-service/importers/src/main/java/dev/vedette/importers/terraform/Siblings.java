package dev.vedette.importers.terraform;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Configurations of one upload that are applied one after the other: what one puts out is what another asks for by the
 * same name, through its remote state or on the command line.
 */
final class Siblings {
    /** An output of a name that everybody uses, or asked for in a circle, means nothing. */
    private static final int MAX_DEPTH = 20;

    private static final List<String> COMMON = List.of(
            "id",
            "arn",
            "name",
            "region",
            "environment",
            "env",
            "project",
            "project_name",
            "tags",
            "prefix",
            "location");

    private final List<Scope> all = new ArrayList<>();
    private int depth;

    void add(Scope scope) {
        all.add(scope);
    }

    /** The value of the only output of this name in another configuration, when it tells more than nothing. */
    Optional<Value> output(Scope asking, String name) {
        if (name.isEmpty() || COMMON.contains(name) || depth >= MAX_DEPTH) {
            return Optional.empty();
        }
        List<Scope> having = all.stream()
                .filter(s -> s != asking && s.module.outputs.containsKey(name))
                .toList();
        if (having.size() > 1) {
            return Optional.empty();
        }
        depth++;
        try {
            return having.isEmpty()
                    ? alike(asking, name)
                    : Optional.of(having.getFirst().output(name));
        } finally {
            depth--;
        }
    }

    /** {@code docs_bucket_arn} is of what {@code docs_bucket_name} is the name of: its reference, not its value. */
    private Optional<Value> alike(Scope asking, String name) {
        String stem = stem(name);
        if (stem.equals(name) || stem.length() < 4) {
            return Optional.empty();
        }
        SortedSet<Ref> refs = new TreeSet<>();
        for (Scope s : all) {
            if (s != asking) {
                s.module.outputs.keySet().stream()
                        .filter(o -> stem(o).equals(stem) && !o.equals(name))
                        .forEach(o -> refs.addAll(Refs.deep(s.output(o))));
            }
        }
        return refs.isEmpty() ? Optional.empty() : Optional.of(new Value.Unknown(refs, false));
    }

    private static String stem(String name) {
        return name.replaceAll("_(arn|name|id|url|uri|endpoint)$", "");
    }
}
