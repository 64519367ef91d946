package dev.vedette.importers.iac;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.Relations.Relation;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flows of resources that name both ends, and the identities parts run as. */
final class Wiring {
    private static final double SURE = 0.95;
    private static final Set<String> TARGET_GROUPS = Set.of("aws_lb_target_group", "aws_alb_target_group");
    private static final Set<String> LISTENERS =
            Set.of("aws_lb_listener", "aws_alb_listener", "aws_lb_listener_rule", "aws_alb_listener_rule");

    private final Architecture a;

    Wiring(Architecture a) {
        this.a = a;
    }

    void connect() {
        for (Resource r : a.resources) {
            for (Relation relation : Relations.of(r.type())) {
                switch (relation.kind()) {
                    case EDGE -> edge(r, relation);
                    case OUT -> own(r, relation, true);
                    case IN -> own(r, relation, false);
                    case RUNS -> runs(r, relation);
                    case HOST -> host(r, relation);
                    case WAF -> waf(r, relation);
                    case MERGE, ABSORB, ZONE, ENV, CLUSTER, IGNORE -> {}
                }
            }
        }
        loadBalancers();
        targetGroups();
        models();
        deployments();
    }

    /** A project of agents uses the models that are deployed on its account. */
    private void deployments() {
        for (String project : a.partsOfTypes(Set.of("azurerm_cognitive_account_project"))) {
            for (String model : a.partsOfTypes(Set.of("azurerm_cognitive_deployment"))) {
                Set<String> hosts = hosts(project);
                hosts.retainAll(hosts(model));
                if (!hosts.isEmpty()) {
                    Resource r = a.resourceOf.get(model);
                    a.flows.add(
                            project,
                            model,
                            "call",
                            "uses model",
                            a.by(r, "", Origin.INFERRED, 0.7, "deployed on the account of the project"));
                }
            }
        }
    }

    private Set<String> hosts(String part) {
        Set<String> found = new LinkedHashSet<>();
        Resource r = a.resourceOf.get(part);
        for (Relation relation : Relations.of(r.type(), Relations.Kind.HOST)) {
            relation.from().forEach(p -> found.addAll(a.resolver.parts(r.body().all(p))));
        }
        return found;
    }

    private void edge(Resource r, Relation relation) {
        for (String fromPath : relation.from()) {
            Set<String> from = ends(r, fromPath, relation);
            for (String toPath : relation.to()) {
                for (String target : ends(r, toPath, relation)) {
                    from.forEach(f -> a.flows.add(f, target, relation.verb(), relation.label(), by(r, toPath)));
                }
            }
        }
    }

    private Set<String> ends(Resource r, String path, Relation relation) {
        Set<String> parts = new LinkedHashSet<>();
        for (Value v : r.body().all(path)) {
            Set<String> found = a.resolver.parts(v);
            parts.addAll(found);
            if (found.isEmpty()) {
                parts.addAll(outside(r, path, v));
            }
        }
        return parts;
    }

    /** A URL that leads to no declared part leads out of the system. */
    private Set<String> outside(Resource r, String path, Value v) {
        Set<String> parts = new LinkedHashSet<>();
        if (!v.secret() && v.isKnown()) {
            v.text().filter(s -> s.contains("://")).ifPresent(s -> Resolver.hosts(s)
                    .forEach(h -> parts.add(a.inferred.host(h, by(r, path)))));
        }
        if (parts.isEmpty() && path.matches(".*bucket(_arn|_name)?")) {
            Arns.bucket(v).ifPresent(named -> parts.add(a.inferred.elsewhere(named, by(r, path))));
        }
        return parts;
    }

    private void own(Resource r, Relation relation, boolean out) {
        String self = a.owner.get(r.address());
        if (self == null) {
            return;
        }
        for (String path : relation.from()) {
            for (String other : ends(r, path, relation)) {
                if (out
                        || relation.label().startsWith("uses tool")
                        || !relation.verb().equals("read")) {
                    a.flows.add(out ? self : other, out ? other : self, relation.verb(), relation.label(), by(r, path));
                } else {
                    // the reader calls the store: data moves the other way than the call
                    a.flows.add(other, self, relation.verb(), relation.label(), by(r, path));
                }
            }
        }
    }

    /** Roles a part runs as; a profile or a role of a piece leads to the part too. */
    private void runs(Resource r, Relation relation) {
        String part = a.owner.getOrDefault(r.address(), r.address());
        Set<String> into = a.identities.computeIfAbsent(part, p -> new LinkedHashSet<>());
        for (String path : relation.from()) {
            for (Value v : r.body().all(path)) {
                for (Resource identity : a.resolver.resources(v)) {
                    into.add(identity.address());
                    for (Relation next : Relations.of(identity.type(), Relations.Kind.RUNS)) {
                        next.from().forEach(p -> identity.body()
                                .all(p)
                                .forEach(role -> a.resolver.resources(role).forEach(x -> into.add(x.address()))));
                    }
                }
                for (var ref : dev.vedette.importers.iac.value.Refs.deep(v)) {
                    if (a.byAddress.get(ref.address()) == null) {
                        into.add(ref.address());
                    }
                }
            }
        }
    }

    /** A deployment of a model, a project: same place as its account, which it needs. */
    private void host(Resource r, Relation relation) {
        String self = a.owner.get(r.address());
        for (String path : relation.from()) {
            for (String account : a.resolver.parts(r.body().all(path))) {
                if (self != null && !self.equals(account)) {
                    a.flows.add(account, self, "call", "hosts", a.by(r, path, Origin.DECLARED, 0.7, path));
                }
            }
        }
    }

    private void waf(Resource r, Relation relation) {
        List<String> paths = new ArrayList<>(relation.from());
        paths.addAll(relation.to());
        List<String> parts = new ArrayList<>();
        if (a.owner.containsKey(r.address())) {
            parts.add(a.owner.get(r.address()));
        }
        paths.forEach(p -> parts.addAll(a.resolver.parts(r.body().all(p))));
        for (String x : parts) {
            for (String y : parts) {
                boolean isWaf = a.draft.part(x).type.equals("waf")
                        && !a.draft.part(y).type.equals("waf");
                if (isWaf) {
                    a.flows.add(x, y, "call", "filters", by(r, paths.getFirst()));
                }
            }
        }
    }

    private void loadBalancers() {
        Map<String, Set<String>> behind = new HashMap<>();
        for (Resource r : a.resources) {
            String owner = a.owner.get(r.address());
            if (owner != null && !TARGET_GROUPS.contains(r.type()) && !LISTENERS.contains(r.type())) {
                for (String path : List.of(
                        "load_balancer.target_group_arn", "target_group_arns", "load_balancers.target_group_arn")) {
                    r.body().all(path).forEach(v -> a.resolver
                            .resources(v, TARGET_GROUPS)
                            .forEach(tg -> behind.computeIfAbsent(tg.address(), t -> new LinkedHashSet<>())
                                    .add(owner)));
                }
            }
            if (r.type().endsWith("_target_group_attachment")) {
                r.body().all("target_group_arn").forEach(v -> a.resolver
                        .resources(v, TARGET_GROUPS)
                        .forEach(tg -> behind.computeIfAbsent(tg.address(), t -> new LinkedHashSet<>())
                                .addAll(a.resolver.parts(r.body().all("target_id")))));
            }
        }
        Map<String, Set<String>> balancerOf = new LinkedHashMap<>();
        for (Resource r : a.resources) {
            if (LISTENERS.contains(r.type())) {
                Set<String> lbs = balancerOf.computeIfAbsent(r.address(), x -> new LinkedHashSet<>());
                lbs.addAll(a.resolver.parts(r.body().all("load_balancer_arn")));
                r.body().all("listener_arn").forEach(v -> a.resolver
                        .resources(v, LISTENERS)
                        .forEach(l -> lbs.addAll(a.resolver.parts(l.body().all("load_balancer_arn")))));
                forward(r, lbs, behind);
            }
        }
    }

    /** Target groups of a balancer that a module makes have no resource of their own to follow. */
    private void targetGroups() {
        Set<String> balancers = a.partsOfKind("load-balancer");
        if (balancers.isEmpty()) {
            return;
        }
        a.members.forEach((part, members) -> {
            for (Resource r : members) {
                targetGroups(part, r, r.body(), balancers, 0);
            }
        });
    }

    private void targetGroups(String part, Resource r, Value v, Set<String> balancers, int depth) {
        if (depth > 6) {
            return;
        }
        if (v instanceof Value.Fields f) {
            f.fields().forEach((k, x) -> {
                if (k.matches("target_group_arns?|target_groups")) {
                    Set<String> from = a.resolver.byReference(x);
                    from.retainAll(balancers);
                    from.forEach(lb -> a.flows.add(lb, part, "call", "forwards", by(r, k)));
                } else {
                    targetGroups(part, r, x, balancers, depth + 1);
                }
            });
        } else if (v instanceof Value.Items items) {
            items.items().forEach(x -> targetGroups(part, r, x, balancers, depth + 1));
        }
    }

    private void forward(Resource listener, Set<String> lbs, Map<String, Set<String>> behind) {
        Set<String> groups = new HashSet<>();
        for (String path : List.of("default_action", "action", "default_actions", "actions")) {
            listener.body()
                    .all(path)
                    .forEach(v -> a.resolver.resources(v, TARGET_GROUPS).forEach(tg -> groups.add(tg.address())));
        }
        String protocol = listener.body().text("protocol").orElse("");
        for (String group : new java.util.TreeSet<>(groups)) {
            for (String target : behind.getOrDefault(group, Set.of())) {
                for (String lb : lbs) {
                    a.flows.add(lb, target, "call", "forwards", by(listener, "default_action"));
                    if (!protocol.isEmpty()) {
                        a.flows.fact(lb, target, "protocol", FactValue.of(protocol), by(listener, "protocol"));
                    }
                }
            }
        }
    }

    /** Models of Bedrock that an attribute names by id or ARN. */
    private void models() {
        Set<String> types = Set.of(
                "aws_bedrockagent_agent",
                "awscc_bedrock_agent",
                "aws_bedrockagent_knowledge_base",
                "awscc_bedrock_knowledge_base",
                "aws_bedrockagent_flow",
                "awscc_bedrock_flow",
                "aws_bedrockagent_prompt",
                "awscc_bedrock_prompt",
                "aws_bedrock_custom_model",
                "aws_bedrock_inference_profile",
                "awscc_bedrock_application_inference_profile",
                "aws_sfn_state_machine",
                "aws_bedrock_provisioned_model_throughput",
                "aws_bedrockagent_data_source",
                "awscc_bedrock_data_source",
                "aws_bedrockagentcore_memory");
        a.resourceOf.forEach((part, r) -> {
            if (types.contains(r.type()) || r.type().startsWith(ModuleTable.PREFIX)) {
                Texts.each(r.body(), (path, text) -> Models.bedrock(text).ifPresent(m -> {
                    Provenance by = a.by(r, path, Origin.DECLARED, SURE, path + " = " + m.id());
                    a.flows.add(part, a.inferred.model(m, by), "call", "model", by);
                }));
                for (String path : List.of("foundation_model", "model_arn", "copy_from")) {
                    r.body()
                            .get(path)
                            .filter(v ->
                                    !v.isKnown() && a.resolver.byReference(v).isEmpty())
                            .ifPresent(v -> {
                                Provenance by = a.by(r, path, Origin.DECLARED, 0.8, path + " is set");
                                boolean already =
                                        a.flows.from(part).stream().anyMatch(p -> p.startsWith("inferred:model:"));
                                if (!already) {
                                    ServiceTable.standard()
                                            .byId("bedrock")
                                            .ifPresent(s ->
                                                    a.flows.add(part, a.inferred.service(s, by), "call", "model", by));
                                }
                            });
                }
            }
            if (r.type().equals("aws_sfn_state_machine")) {
                Texts.each(r.body(), (path, text) -> {
                    if (text.contains(":::bedrock:")) {
                        Provenance by = a.by(r, path, Origin.DECLARED, SURE, "state that calls Bedrock");
                        ServiceTable.standard()
                                .byId("bedrock")
                                .filter(s ->
                                        a.flows.from(part).stream().noneMatch(p -> p.startsWith("inferred:model:")))
                                .ifPresent(
                                        s -> a.flows.add(part, a.inferred.service(s, by), "call", "invokes model", by));
                    }
                });
            }
            if (r.type().equals("aws_bedrock_foundation_model")) {
                a.note(Receipt.Kind.GUESSED, r, r.address() + " only looks a model up; it is taken as used", 0.7);
            }
        });
    }

    private Provenance by(Resource r, String path) {
        return a.by(r, path, Origin.DECLARED, SURE, r.type() + "." + r.label() + " " + path);
    }
}
