package dev.vedette.cli.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A small AI system made of a seed, to be drawn in any format. */
record RandomSystem(List<Part> parts, List<Flow> flows, List<String> zones) {

    enum Kind {
        PERSON,
        STORE,
        OTHER
    }

    /** @param zone index of its zone, -1 for none */
    record Part(String id, String name, Kind kind, int zone) {
        Part renamed(String newName) {
            return new Part(id, newName, kind, zone);
        }
    }

    record Flow(String from, String to, String label) {}

    private static final List<String> TOPICS = List.of(
            "Claims",
            "Policy",
            "Order",
            "Travel",
            "Invoice",
            "Patient",
            "Ticket",
            "Catalogue",
            "Payroll",
            "Contract",
            "Search",
            "Billing");
    private static final List<String> PEOPLE = List.of("Customer", "Support Clerk", "Data Scientist", "Administrator");
    private static final List<String> STORES =
            List.of("Database", "Vector Store", "Document Bucket", "Cache", "Audit Log");
    private static final List<String> OTHERS = List.of(
            "Agent",
            "Portal",
            "Service",
            "LLM",
            "Refund Tool",
            "MCP Server",
            "API Gateway",
            "Queue",
            "Guardrail",
            "Orchestrator",
            "Training Job",
            "Web Search Tool");
    private static final List<String> LABELS = List.of(
            "", "question", "prompt", "reads", "writes", "customer data over TLS", "tool call", "HTTPS", "answers");
    private static final List<String> ZONES = List.of("Company", "Data Team", "Cloud Account", "Partner Network");

    static RandomSystem of(long seed) {
        Random r = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        List<Part> parts = new ArrayList<>();
        List<String> zones = new ArrayList<>(ZONES);
        Collections.shuffle(zones, r);
        zones = List.copyOf(zones.subList(0, 1 + r.nextInt(3)));
        int size = 4 + r.nextInt(9);
        while (parts.size() < size) {
            int pick = r.nextInt(10);
            Kind kind = pick < 2 ? Kind.PERSON : pick < 5 ? Kind.STORE : Kind.OTHER;
            String name =
                    switch (kind) {
                        case PERSON -> any(PEOPLE, r);
                        case STORE -> any(TOPICS, r) + " " + any(STORES, r);
                        case OTHER -> any(TOPICS, r) + " " + any(OTHERS, r);
                    };
            if (names.add(name)) {
                parts.add(new Part("n" + parts.size(), name, kind, r.nextInt(zones.size() + 1) - 1));
            }
        }
        Set<Flow> flows = new LinkedHashSet<>();
        Set<String> ends = new LinkedHashSet<>();
        for (int i = 0; i < size * 2; i++) {
            String from = parts.get(r.nextInt(size)).id();
            String to = parts.get(r.nextInt(size)).id();
            if (!from.equals(to) && ends.add(from + to)) {
                flows.add(new Flow(from, to, any(LABELS, r)));
            }
        }
        return new RandomSystem(List.copyOf(parts), List.copyOf(flows), zones);
    }

    /** The same system told in another order. */
    RandomSystem shuffled(long seed) {
        List<Part> otherParts = new ArrayList<>(parts);
        List<Flow> otherFlows = new ArrayList<>(flows);
        Collections.shuffle(otherParts, new Random(seed));
        Collections.shuffle(otherFlows, new Random(seed + 1));
        return new RandomSystem(otherParts, otherFlows, zones);
    }

    RandomSystem renaming(String id, String name) {
        return new RandomSystem(
                parts.stream().map(p -> p.id().equals(id) ? p.renamed(name) : p).toList(), flows, zones);
    }

    RandomSystem without(String id) {
        return new RandomSystem(
                parts.stream().filter(p -> !p.id().equals(id)).toList(),
                flows.stream()
                        .filter(f -> !f.from().equals(id) && !f.to().equals(id))
                        .toList(),
                zones);
    }

    /** The part with most flows, which the rest of the drawing tells best. */
    Part busiest() {
        return parts.stream()
                .max(java.util.Comparator.comparingLong((Part p) -> flows.stream()
                                .filter(f -> f.from().equals(p.id()) || f.to().equals(p.id()))
                                .count())
                        .thenComparing(Part::name))
                .orElseThrow();
    }

    private static <T> T any(List<T> list, Random r) {
        return list.get(r.nextInt(list.size()));
    }
}
