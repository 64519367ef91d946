package dev.vedette.engine.ledger;

import dev.vedette.contracts.assessment.Assessment.Question;
import dev.vedette.contracts.vocabulary.FactKey;
import dev.vedette.engine.condition.Statements;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.fact.ModelIndex;
import dev.vedette.engine.identity.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What to ask, most deciding first. */
final class Questions {

    private static final int HIGH = 12;
    private static final int MOST = 40;

    private final String systemId;
    private final ModelIndex index;
    private final Map<At, int[]> counts = new TreeMap<>();

    Questions(String systemId, ModelIndex index) {
        this.systemId = systemId;
        this.index = index;
    }

    void note(Candidate open) {
        boolean high = open.threat().impact() * open.threat().likelihood() >= HIGH;
        for (At at : open.explanation().missing()) {
            int[] count = counts.computeIfAbsent(at, k -> new int[2]);
            count[0]++;
            count[1] += high ? 1 : 0;
        }
    }

    List<Question> ranked() {
        List<Question> all = new ArrayList<>();
        counts.forEach((at, count) -> all.add(question(at, count)));
        all.sort(Comparator.comparingInt(Question::decidesHigh)
                .thenComparingInt(Question::decides)
                .reversed()
                .thenComparing(Question::id));
        return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : List.copyOf(all);
    }

    private Question question(At at, int[] count) {
        FactKey key = Keys.key(at.key());
        String id = index.id(at.element());
        String name = at.element() == index.system() ? "the system" : index.name(at.element());
        String text = key.question().isEmpty()
                ? "Can you say " + Statements.asks(key, name) + "?"
                : key.question().replace("{name}", name);
        List<String> answers = key.kind() == FactKey.Kind.FLAG ? List.of("yes", "no") : key.values();
        return new Question(Ids.question(systemId, id, key.key()), text, id, key.key(), answers, count[0], count[1]);
    }
}
