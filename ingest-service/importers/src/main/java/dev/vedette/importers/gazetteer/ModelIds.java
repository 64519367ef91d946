package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Model identifiers by family, so that next month's version is known too: "gpt-6.1-mini", "Llama 5 90B Instruct". */
final class ModelIds {

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("gpt", "llm"),
            Map.entry("claude", "llm"),
            Map.entry("llama", "llm"),
            Map.entry("mistral", "llm"),
            Map.entry("mixtral", "llm"),
            Map.entry("gemini", "llm"),
            Map.entry("gemma", "llm"),
            Map.entry("qwen", "llm"),
            Map.entry("deepseek", "llm"),
            Map.entry("phi", "llm"),
            Map.entry("grok", "llm"),
            Map.entry("falcon", "llm"),
            Map.entry("titan", "embedding-model"),
            Map.entry("whisper", "speech-model"),
            Map.entry("bge", "embedding-model"),
            Map.entry("text", "embedding-model"),
            Map.entry("o1", "llm"),
            Map.entry("o3", "llm"),
            Map.entry("o4", "llm"),
            Map.entry("nova", "llm"),
            Map.entry("yolo", "vision-model"));

    private static final Set<String> TAIL = Set.of(
            "turbo",
            "mini",
            "nano",
            "micro",
            "large",
            "small",
            "medium",
            "pro",
            "flash",
            "ultra",
            "opus",
            "sonnet",
            "haiku",
            "instruct",
            "chat",
            "preview",
            "latest",
            "lite",
            "vision",
            "thinking",
            "premier",
            "coder",
            "audio",
            "realtime",
            "scout",
            "maverick",
            "max",
            "plus",
            "exp",
            "base",
            "instant",
            "fable",
            "embeddings",
            "embedding");

    private ModelIds() {}

    /** How many words from {@code from} form a model id, given that {@code known} of them are a known name. */
    static int lengthAt(List<String> words, int from, int known) {
        String family = words.get(from);
        if (!FAMILIES.containsKey(family)) {
            return 0;
        }
        if (family.equals("text")
                && known == 0
                && !(from + 1 < words.size() && words.get(from + 1).equals("embedding"))) {
            return 0;
        }
        int to = from + Math.max(1, known);
        while (to < words.size() && to - from < 7 && tail(words.get(to))) {
            to++;
        }
        return to - from == 1 && known == 0 && !family.startsWith("o") ? 0 : to - from;
    }

    static Typed typed(String family, String matched) {
        String type = FAMILIES.get(family);
        TreeMap<String, FactValue> facts = new TreeMap<>();
        facts.put("modelId", FactValue.of(matched.replace(' ', '-')));
        if (type.equals("llm")) {
            facts.put("task", FactValue.of("generative"));
        }
        return new Typed(type, 0.9, facts, matched);
    }

    private static boolean tail(String word) {
        if (TAIL.contains(word)) {
            return true;
        }
        char first = word.charAt(0);
        boolean version = first == 'v' && word.length() > 1 && Character.isDigit(word.charAt(1));
        return version || Character.isDigit(first) && word.length() <= 8;
    }
}
