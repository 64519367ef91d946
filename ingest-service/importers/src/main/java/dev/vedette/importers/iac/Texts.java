package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Value;
import java.util.function.BiConsumer;

/** Goes through all texts of a tree of values, with the path of each. */
final class Texts {
    private static final int MAX_DEPTH = 60;

    private Texts() {}

    static void each(Value value, BiConsumer<String, String> seen) {
        walk(value, "", 0, seen);
    }

    private static void walk(Value value, String path, int depth, BiConsumer<String, String> seen) {
        if (depth > MAX_DEPTH || value.secret()) {
            return;
        }
        switch (value) {
            case Value.Text t -> seen.accept(path, t.literal());
            case Value.Items items -> items.items().forEach(v -> walk(v, path, depth + 1, seen));
            case Value.Fields fields ->
                fields.fields().forEach((k, v) -> walk(v, path.isEmpty() ? k : path + "." + k, depth + 1, seen));
            case Value.Num n -> {}
            case Value.Bool b -> {}
            case Value.Null n -> {}
            case Value.Unknown u -> {}
        }
    }
}
