package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Security groups and firewalls: possible flows, exposure to the internet, open egress. */
final class Network {
    private static final List<String> GROUP_PATHS = List.of(
            "vpc_security_group_ids",
            "security_groups",
            "security_group_ids",
            "vpc_config.security_group_ids",
            "network_configuration.security_groups",
            "vpc_options.security_group_ids",
            "security_group_names",
            "vpc_security_groups",
            "network_configuration.awsvpc_configuration.security_groups");
    private static final Set<String> GROUPS = Set.of("aws_security_group", "aws_default_security_group");
    private static final Set<String> EDGES = Set.of(
            "load-balancer", "api-gateway", "cdn", "waf", "reverse-proxy", "bastion", "web-app", "vm", "k8s-cluster");

    private final Architecture a;
    private final Map<String, Set<String>> inGroup = new HashMap<>();

    Network(Architecture a) {
        this.a = a;
    }

    void connect() {
        a.members.forEach((part, members) -> members.forEach(
                r -> GROUP_PATHS.forEach(path -> r.body().all(path).forEach(v -> a.resolver
                        .resources(v, GROUPS)
                        .forEach(g -> inGroup.computeIfAbsent(g.address(), x -> new LinkedHashSet<>())
                                .add(part))))));
        for (Resource r : a.resources) {
            switch (r.type()) {
                case "aws_security_group", "aws_default_security_group" -> {
                    for (Value v : r.body().all("ingress")) {
                        Variables.items(v).forEach(rule -> rule(r, r.address(), rule, true));
                    }
                    for (Value v : r.body().all("security_group_ingress")) {
                        Variables.items(v).forEach(rule -> rule(r, r.address(), rule, true));
                    }
                    for (Value v : r.body().all("egress")) {
                        Variables.items(v).forEach(rule -> rule(r, r.address(), rule, false));
                    }
                }
                case "aws_security_group_rule" -> {
                    boolean in = !r.body().text("type").orElse("ingress").equals("egress");
                    groups(r, "security_group_id").forEach(g -> rule(r, g, r.body(), in));
                }
                case "aws_vpc_security_group_ingress_rule" -> {
                    groups(r, "security_group_id").forEach(g -> rule(r, g, r.body(), true));
                    groups(r, "group_id").forEach(g -> rule(r, g, r.body(), true));
                }
                case "aws_vpc_security_group_egress_rule" ->
                    groups(r, "security_group_id").forEach(g -> rule(r, g, r.body(), false));
                case "google_compute_firewall" -> firewall(r);
                default -> {}
            }
        }
    }

    private List<String> groups(Resource r, String path) {
        return r.body().all(path).stream()
                .flatMap(v -> a.resolver.resources(v, GROUPS).stream())
                .map(Resource::address)
                .distinct()
                .toList();
    }

    private void rule(Resource r, String group, Value rule, boolean in) {
        Set<String> members = inGroup.getOrDefault(group, Set.of());
        boolean world = anywhere(rule);
        for (String part : members) {
            if (world && in) {
                Provenance by = a.by(r, "", Origin.DECLARED, 0.9, "ingress from 0.0.0.0/0");
                boolean edge = EDGES.contains(a.draft.part(part).type);
                if (edge || isPublic(part)) {
                    boolean internal = a.draft.part(part).facts.containsKey("internetExposed")
                            && a.draft
                                    .part(part)
                                    .facts
                                    .get("internetExposed")
                                    .value()
                                    .equals(FactValue.of(false));
                    if (!internal) {
                        a.fact(part, "internetExposed", FactValue.of(true), by);
                    }
                }
            }
            if (world && !in) {
                a.fact(
                        part,
                        "egress",
                        FactValue.of("open"),
                        a.by(r, "egress", Origin.DECLARED, 0.8, "egress to 0.0.0.0/0"));
            }
        }
        if (in) {
            for (String path : List.of("security_groups", "source_security_group_id", "referenced_security_group_id")) {
                for (Value v : rule.all(path)) {
                    for (Resource from : a.resolver.resources(v, GROUPS)) {
                        between(r, from.address(), members);
                    }
                }
            }
        }
    }

    private void between(Resource r, String fromGroup, Set<String> to) {
        Provenance by = a.by(r, "", Origin.INFERRED, 0.5, "security group rule");
        Set<String> from = inGroup.getOrDefault(fromGroup, Set.of());
        for (String f : from) {
            for (String t : to) {
                if (!a.flows.joinsEitherWay(f, t) && from.size() * to.size() <= 6) {
                    a.flows.add(f, t, "", "may reach", by);
                }
            }
        }
    }

    private boolean isPublic(String part) {
        return a.draft.part(part).facts.containsKey("internetExposed");
    }

    private static boolean anywhere(Value rule) {
        for (String path :
                List.of("cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6", "cidr_ip", "source_ranges")) {
            for (Value v : rule.all(path)) {
                for (Value one : Variables.items(v)) {
                    if (one.text()
                            .filter(s -> s.equals("0.0.0.0/0") || s.equals("::/0"))
                            .isPresent()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Tags say which machines a rule is for; a rule without tags is for all of its network. */
    private void firewall(Resource r) {
        if (!anywhere(r.body())
                || r.body().text("direction").filter("EGRESS"::equals).isPresent()
                || r.body().get("deny").isPresent()) {
            return;
        }
        Set<String> tags = new LinkedHashSet<>();
        r.body().all("target_tags").forEach(v -> Variables.items(v)
                .forEach(t -> t.text().ifPresent(tags::add)));
        a.resourceOf.forEach((part, vm) -> {
            if (vm.type().equals("google_compute_instance")) {
                boolean tagged = tags.isEmpty()
                        || vm.body().all("tags").stream()
                                .flatMap(v -> Variables.items(v).stream())
                                .anyMatch(t -> t.text().filter(tags::contains).isPresent());
                boolean publicIp =
                        vm.body().get("network_interface.access_config").isPresent();
                if (tagged && publicIp) {
                    a.fact(
                            part,
                            "internetExposed",
                            FactValue.of(true),
                            a.by(r, "source_ranges", Origin.DECLARED, 0.9, "firewall open to 0.0.0.0/0"));
                }
            }
        });
    }
}
