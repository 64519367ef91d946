package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a tool does, from the words before its head noun: "Refund Tool" pays, "Notification Tool" sends. */
final class SideEffects {

    private static final Map<String, Set<String>> BY_WORD = Map.of(
            "pay",
                    Set.of(
                            "payment",
                            "payments",
                            "pay",
                            "refund",
                            "refunds",
                            "transfer",
                            "transfers",
                            "payout",
                            "billing",
                            "purchase",
                            "trading",
                            "disbursement",
                            "invoice",
                            "wallet",
                            "checkout",
                            "trade",
                            "credit"),
            "send",
                    Set.of(
                            "mail",
                            "email",
                            "sms",
                            "send",
                            "message",
                            "messages",
                            "messaging",
                            "notification",
                            "notify",
                            "post",
                            "posting",
                            "publish",
                            "publishing",
                            "newsletter",
                            "webhook",
                            "slack",
                            "chat",
                            "reply"),
            "exec",
                    Set.of(
                            "shell",
                            "terminal",
                            "bash",
                            "python",
                            "code",
                            "exec",
                            "command",
                            "script",
                            "sql",
                            "execution"),
            "delete", Set.of("delete", "deletion", "cleanup", "purge", "wipe"),
            "write",
                    Set.of(
                            "update",
                            "write",
                            "edit",
                            "change",
                            "create",
                            "ticket",
                            "calendar",
                            "booking",
                            "crm",
                            "record",
                            "deploy",
                            "deployment",
                            "admin",
                            "order",
                            "config"),
            "read", Set.of("read", "fetch", "search", "lookup", "query", "scraper", "scraping", "browse", "retrieval"),
            "physical", Set.of("valve", "actuator", "door", "robot", "motor", "pump", "brake", "steering"));
    /** Stronger effects first: a "payment search tool" is rare, a "search tool" that pays is dangerous. */
    private static final List<String> ORDER = List.of("exec", "pay", "physical", "send", "delete", "write", "read");

    private SideEffects() {}

    static Typed refine(Typed typed, List<String> words) {
        if (!Vocabulary.standard().isA(typed.type(), "tool") || typed.facts().containsKey("sideEffects")) {
            return typed;
        }
        for (String effect : ORDER) {
            if (words.stream().anyMatch(BY_WORD.get(effect)::contains)) {
                return typed.with(Map.of("sideEffects", FactValue.of(List.of(effect))));
            }
        }
        return typed;
    }
}
