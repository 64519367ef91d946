package dev.vedette.importers.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.spi.KnownNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures the reader on labelled texts: {@code TextScore FILE}. Names match when they are equal without case and
 * punctuation, when the Jaccard index of their words is at least 0.6, or when one holds the other; an alias counts as
 * the name. Optional items neither help nor hurt, and a connection found the wrong way round counts half.
 */
public final class TextScore {

    private double expected;
    private double found;
    private double named;
    private double right;
    private double typed;
    private double flowsExpected;
    private double flowsNamed;
    private double flowsRight;

    private TextScore() {}

    public static void main(String[] args) throws IOException {
        print(score(Path.of(args[0])), System.out);
    }

    static TextScore score(Path file) throws IOException {
        return score(Json.MAPPER.readTree(Files.readAllBytes(file)));
    }

    static TextScore score(JsonNode cases) {
        TextScore total = new TextScore();
        cases.get("cases").forEach(total::add);
        return total;
    }

    double recall() {
        return found / expected;
    }

    double precision() {
        return right / named;
    }

    double types() {
        return typed / right;
    }

    double flowF1() {
        return 2 * flowsRight / (flowsNamed + flowsExpected);
    }

    private static void print(TextScore s, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "components: recall %.3f precision %.3f types %.3f; flows F1 %.3f%n",
                s.recall(),
                s.precision(),
                s.types(),
                s.flowF1());
    }

    private void add(JsonNode c) {
        Story story = TextReader.read(c.get("text").asText(), KnownNames.none(), TextReader.Purpose.DESCRIPTION);
        List<JsonNode> wanted = new ArrayList<>();
        c.get("expected_components").forEach(wanted::add);
        Map<Entity, Integer> matched = match(story.parts(), wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (!optional(wanted.get(i))) {
                expected++;
                found += matched.containsValue(i) ? 1 : 0;
            }
        }
        for (Entity e : story.parts()) {
            Integer i = matched.get(e);
            if (i == null || !optional(wanted.get(i))) {
                named++;
                right += i == null ? 0 : 1;
                typed += i != null && accepts(wanted.get(i), e.type()) ? 1 : 0;
            }
        }
        flows(c, story, wanted, matched);
    }

    private void flows(JsonNode c, Story story, List<JsonNode> wanted, Map<Entity, Integer> matched) {
        List<List<Integer>> must = pairs(c.path("expected_flows"), wanted);
        List<List<Integer>> may = pairs(c.path("optional_flows"), wanted);
        Set<List<Integer>> used = new HashSet<>();
        flowsExpected += must.size();
        for (Relation r : story.relations()) {
            Integer from = matched.get(r.from());
            Integer to = matched.get(r.to());
            if (from == null || to == null) {
                flowsNamed++;
                continue;
            }
            List<Integer> pair = List.of(from, to);
            List<Integer> back = List.of(to, from);
            if (from.equals(to) || !used.add(pair)) {
                continue;
            }
            boolean free =
                    may.contains(pair) || may.contains(back) || optional(wanted.get(from)) || optional(wanted.get(to));
            if (must.contains(pair)) {
                flowsNamed++;
                flowsRight++;
            } else if (must.contains(back)) {
                flowsNamed++;
                flowsRight += 0.5;
            } else if (!free) {
                flowsNamed++;
            }
        }
    }

    private static List<List<Integer>> pairs(JsonNode flows, List<JsonNode> wanted) {
        List<String> names = wanted.stream().map(w -> w.get("name").asText()).toList();
        List<List<Integer>> pairs = new ArrayList<>();
        flows.forEach(f -> pairs.add(
                List.of(names.indexOf(f.get(0).asText()), names.indexOf(f.get(1).asText()))));
        return pairs;
    }

    private static Map<Entity, Integer> match(List<Entity> parts, List<JsonNode> wanted) {
        Map<Entity, Integer> matched = new HashMap<>();
        for (boolean exact : new boolean[] {true, false}) {
            for (Entity e : parts) {
                for (int i = 0; i < wanted.size() && !matched.containsKey(e); i++) {
                    if (!(exact && matched.containsValue(i)) && same(e, wanted.get(i), exact)) {
                        matched.put(e, i);
                    }
                }
            }
        }
        return matched;
    }

    private static boolean same(Entity e, JsonNode wanted, boolean exact) {
        List<String> theirs = new ArrayList<>(List.of(wanted.get("name").asText()));
        wanted.path("aliases").forEach(a -> theirs.add(a.asText()));
        List<String> ours = new ArrayList<>(e.aliases());
        ours.add(e.name());
        return theirs.stream().anyMatch(t -> ours.stream().anyMatch(o -> same(normal(t), normal(o), exact)));
    }

    private static boolean same(String a, String b, boolean exact) {
        if (a.equals(b) || exact) {
            return a.equals(b);
        }
        Set<String> both = new HashSet<>(List.of(a.split(" ")));
        Set<String> all = new HashSet<>(both);
        all.addAll(List.of(b.split(" ")));
        both.retainAll(List.of(b.split(" ")));
        return both.size() >= 0.6 * all.size()
                || (" " + a + " ").contains(" " + b + " ")
                || (" " + b + " ").contains(" " + a + " ");
    }

    private static String normal(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").trim();
    }

    private static boolean optional(JsonNode wanted) {
        return wanted.path("optional").asBoolean();
    }

    private static boolean accepts(JsonNode wanted, String type) {
        Set<String> types = new HashSet<>(Set.of(wanted.get("type").asText()));
        wanted.path("accept_types").forEach(t -> types.add(t.asText()));
        Vocabulary vocabulary = Vocabulary.standard();
        return types.stream()
                .anyMatch(t -> t.equals(type)
                        || vocabulary.isA(type, t)
                        || vocabulary.isA(t, type) && !type.equals("component"));
    }
}
