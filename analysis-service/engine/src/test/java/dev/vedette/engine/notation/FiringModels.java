package dev.vedette.engine.notation;

import dev.vedette.engine.yaml.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models on which the threats of the catalogue apply, by code. */
public final class FiringModels {

    private FiringModels() {}

    public static SortedMap<String, String> all() {
        try (InputStream in = FiringModels.class.getResourceAsStream("/dev/vedette/engine/firing.yaml")) {
            SortedMap<String, String> models = new TreeMap<>();
            Entry.read("firing.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .map()
                    .forEach((code, model) -> models.put(code, model.text()));
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each model that lacks one flow or one fact. */
    public static List<String> withoutOne(String model) {
        List<String> statements = List.of(model.split(";"));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String statement = statements.get(i).strip();
            List<String> rest = new ArrayList<>(statements);
            if (statement.startsWith("zone ")) {
                continue;
            }
            if (statement.split(" ")[0].contains(">")) {
                rest.remove(i);
                all.add(String.join(";", rest));
            }
            for (String word : statement.split(" ")) {
                if (word.contains("=") || word.startsWith("@") || flag(statement, word)) {
                    List<String> changed = new ArrayList<>(statements);
                    changed.set(i, statement.replace(" " + word, ""));
                    all.add(String.join(";", changed));
                }
            }
        }
        all.add("user nobody");
        return all;
    }

    private static boolean flag(String statement, String word) {
        List<String> words = List.of(statement.split(" "));
        return words.indexOf(word) > 1 && !word.contains(">");
    }
}
