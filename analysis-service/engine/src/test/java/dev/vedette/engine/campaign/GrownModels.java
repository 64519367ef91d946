package dev.vedette.engine.campaign;

import dev.vedette.engine.Judge;
import dev.vedette.engine.notation.FiringModels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Models by seed that are grown from those on which the rules fire: some of them side by side, joined, with facts, ways,
 * boundaries and controls added or lost, so that every rule meets neighbours it was not written for.
 */
final class GrownModels {

    private static final List<String> FIRING = List.copyOf(FiringModels.all().values());
    private static final List<String> FACTS = facts();
    private static final List<String> CONTROLS =
            List.copyOf(Judge.standard().catalogue().controls().keySet());
    private static final List<String> STATES = List.of("asserted", "evidenced", "verified");

    private GrownModels() {}

    /** Every fact that some rule's model states. */
    private static List<String> facts() {
        Set<String> facts = new LinkedHashSet<>();
        for (String model : FIRING) {
            for (String statement : model.split(";")) {
                String[] words = statement.strip().split(" ");
                for (int i = 2; i < words.length && !words[0].contains(">") && !words[0].equals("zone"); i++) {
                    if (words[i].contains("=") && !words[i].startsWith("name=")) {
                        facts.add(words[i]);
                    }
                }
            }
        }
        return List.copyOf(facts);
    }

    static String notation(int seed) {
        Random random = new Random(seed);
        List<String> statements = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int parts = 1 + random.nextInt(4);
        for (int p = 0; p < parts; p++) {
            part(random, "p" + p, statements, ids);
        }
        for (int i = random.nextInt(1 + ids.size() / 2); i > 0; i--) {
            String flow = pick(random, ids) + ">" + pick(random, ids);
            if (statements.stream().noneMatch(s -> s.split(" ")[0].equals(flow))) {
                statements.add(flow);
            }
        }
        if (random.nextInt(3) == 0) {
            statements.add(pick(random, CONTROLS) + " on " + pick(random, ids) + " " + pick(random, STATES));
        }
        return String.join("; ", statements);
    }

    private static void part(Random random, String prefix, List<String> statements, List<String> ids) {
        for (String statement : pick(random, FIRING).split(";")) {
            String[] words = statement.strip().split(" ");
            if (words[0].contains(">")) {
                String[] ends = words[0].split(">");
                words[0] = prefix + ends[0] + ">" + prefix + ends[1];
            } else if (words[0].equals("zone")) {
                words[1] = prefix + words[1];
            } else if (words.length > 2 && words[1].equals("on")) {
                words[2] = words[2].equals("system") ? "system" : prefix + words[2];
            } else if (!words[0].equals("system") && !words[0].equals("never")) {
                words[1] = prefix + words[1];
                ids.add(words[1]);
                for (int i = 2; i < words.length; i++) {
                    words[i] = words[i].startsWith("@") ? "@" + prefix + words[i].substring(1) : words[i];
                }
                words = withFact(random, words);
            }
            if (random.nextInt(20) > 0 || !words[0].contains(">")) {
                statements.add(String.join(" ", words));
            }
        }
    }

    private static String[] withFact(Random random, String[] words) {
        String joined = String.join(" ", words);
        String fact = pick(random, FACTS);
        boolean said = joined.contains(" " + fact.split("=")[0]);
        return random.nextInt(4) > 0 || said ? words : (joined + " " + fact).split(" ");
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
