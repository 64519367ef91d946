package dev.vedette.importers.text;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.gazetteer.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that speak of a tool by what it does: "payment" of the one that pays. */
final class Effects {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "pay",
                    Set.of(
                            "payment",
                            "repayment",
                            "reimbursement",
                            "payback",
                            "credit",
                            "order",
                            "purchase",
                            "trade",
                            "pay",
                            "amount",
                            "refund",
                            "transfer",
                            "money",
                            "payout",
                            "sum",
                            "invoice",
                            "euro",
                            "dollar"),
            "send", Set.of("mail", "email", "send", "message", "notification", "recipient"),
            "exec", Set.of("command", "shell", "script", "program", "terminal"),
            "delete", Set.of("delete", "deletion"),
            "write", Set.of("update", "booking", "appointment", "ticket", "change"));

    private Effects() {}

    /** "can write to files" adds to what a shell does; "only reads" and "does nothing" take away. */
    static FactValue with(Rule.Fact fact, Entity of) {
        if (of == null
                || !fact.key().equals("sideEffects")
                || !(fact.value() instanceof FactValue.Words said)
                || said.value().isEmpty()
                || said.value().equals(List.of("read"))) {
            return fact.value();
        }
        if (of.nameFacts().get("sideEffects") instanceof FactValue.Words named) {
            TreeSet<String> both = new TreeSet<>(said.value());
            both.addAll(named.value());
            return FactValue.of(both);
        }
        return fact.value();
    }

    static boolean speaksOf(String word, Entity tool) {
        String stem = stem(word);
        FactValue effects = tool.nameFacts().get("sideEffects");
        if (effects instanceof FactValue.Words w
                && w.value().stream()
                        .anyMatch(e -> WORDS.getOrDefault(e, Set.of()).contains(stem))) {
            return true;
        }
        List<String> name = Words.of(tool.name());
        return stem.length() > 3
                && name.size() > 1
                && name.subList(0, name.size() - 1).stream().anyMatch(n -> stem(n).equals(stem));
    }

    private static String stem(String word) {
        return Words.singular(word);
    }
}
