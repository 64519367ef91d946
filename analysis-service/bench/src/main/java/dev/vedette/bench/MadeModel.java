package dev.vedette.bench;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A landscape of agents of ten components each, where every agent hands work to the next, so that paths get long. The
 * same size gives the same model.
 */
final class MadeModel {

    private static final int TEAM = 10;
    private static final Provenance MADE = new Provenance(Origin.DECLARED, 1, "made", "", "", "bench@1");

    private final List<Component> components = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    private MadeModel() {}

    static Model of(int size) {
        MadeModel made = new MadeModel();
        for (int team = 0; team < size / TEAM; team++) {
            made.team(team);
        }
        return new Model("made-" + size, null, made.components, made.flows, List.of(), List.of(), List.of(), List.of());
    }

    private void team(int n) {
        String customer = part(n, "customer", "user", Map.of());
        String chat = part(n, "chat", "web-app", Map.of("internetExposed", FactValue.of(true)));
        String agent = part(n, "agent", "agent", Map.of("autonomy", FactValue.of(2)));
        String llm = part(n, "llm", "llm", Map.of("hosting", FactValue.of("third-party")));
        String index = part(n, "index", "vector-db", Map.of());
        String pages = part(n, "pages", "external-content", Map.of("contentTrust", FactValue.of("untrusted")));
        String memory = part(n, "memory", "memory-store", Map.of("memoryPersistent", FactValue.of(true)));
        String orders = part(n, "orders", "relational-db", Map.of("dataClasses", FactValue.of(List.of("personal"))));
        String pay = part(
                n,
                "pay",
                "tool",
                Map.of(
                        "sideEffects", FactValue.of(List.of("pay")),
                        "approval", FactValue.of(n % 2 == 0 ? "required" : "none")));
        String mail = part(n, "mail", "tool", Map.of("sideEffects", FactValue.of(List.of("send"))));
        for (String[] flow : new String[][] {
            {customer, chat},
            {chat, agent},
            {agent, llm},
            {agent, index},
            {pages, index},
            {agent, memory},
            {agent, orders},
            {agent, pay},
            {agent, mail}
        }) {
            join(flow[0], flow[1]);
        }
        if (n > 0) {
            join("agent-" + (n - 1), agent);
        }
    }

    private String part(int n, String name, String type, Map<String, FactValue> facts) {
        SortedMap<String, Fact> said = new TreeMap<>();
        facts.forEach((key, value) -> said.put(key, Fact.of(value, MADE)));
        String id = name + "-" + n;
        components.add(new Component(id, name + " " + n, type, null, List.of(), said, List.of(MADE)));
        return id;
    }

    private void join(String from, String to) {
        flows.add(new Flow(from + ">" + to, from, to, "", null, List.of(MADE)));
    }
}
