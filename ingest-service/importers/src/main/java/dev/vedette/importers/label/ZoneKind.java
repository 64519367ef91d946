package dev.vedette.importers.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of a zone and how far it is trusted, guessed from its title. */
public record ZoneKind(String kind, Optional<String> trust) {

    private record Rule(Pattern words, ZoneKind kind) {}

    private static Rule rule(String kind, String trust, String words) {
        return new Rule(Pattern.compile("\\b(?:" + words + ")\\b"), new ZoneKind(kind, Optional.ofNullable(trust)));
    }

    private static final List<Rule> RULES = List.of(
            rule("internet", "untrusted", "internet|public web|world wide web|public network|outside world|untrusted"),
            rule(
                    "third-party",
                    "semi",
                    "third part(?:y|ies)|3rd"
                            + " party|vendors?|suppliers?|partners?|external|externes?|saas|providers?|outside|small"
                            + " company"),
            rule("subnet", null, "subnets?|dmz|edge|public tier|private tier"),
            rule("namespace", null, "namespaces?"),
            rule("cluster", null, "clusters?|kubernetes|k8s|k3s|eks|gke|aks|openshift|ecs"),
            rule(
                    "device",
                    "semi",
                    "devices?|laptops?|phones?|computers?|desktop|workstations?|pc|mobile|tablet|browser|client"
                            + " side|user side|clients?"),
            rule(
                    "network",
                    "semi",
                    "vpc|vnet|networks?|intranet|lan|vlan|plant|clinic|hospital|on prem(?:ises)?|data"
                            + " ?cent(?:er|re)s?"),
            rule(
                    "account",
                    null,
                    "aws|azure|gcp|google cloud|cloud"
                            + " accounts?|accounts?|subscriptions?|cloud|projects?|tenants?|region"),
            rule("host", null, "hosts?|servers?|vms?|machines?|docker|compose|containers?"),
            rule("managed", null, "managed services?|managed"),
            rule(
                    "organisation",
                    "trusted",
                    "compan(?:y|ies)|bank|insurer|shop|firm|corp(?:orate)?|organi[sz]ation|enterprise|internal|engineering|factory|museum|university|office|exchange"));

    private static final ZoneKind GROUP = new ZoneKind("group", Optional.empty());

    public static ZoneKind of(String title) {
        String words = Names.normal(title);
        for (Rule r : RULES) {
            if (r.words().matcher(words).find()) {
                return r.kind();
            }
        }
        return GROUP;
    }
}
