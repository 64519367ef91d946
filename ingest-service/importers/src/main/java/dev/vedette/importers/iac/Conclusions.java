package dev.vedette.importers.iac;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.redact.Redactor;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.Set;

/** What follows from all that was read: who is open to the internet, who hosts what, which images are pinned. */
final class Conclusions {
    private static final Set<String> PUBLIC_BY_DEFAULT = Set.of(
            "aws_api_gateway_rest_api",
            "aws_apigatewayv2_api",
            "aws_lb",
            "aws_alb",
            "aws_elb",
            "aws_cloudfront_distribution",
            "aws_apprunner_service",
            "aws_amplify_app",
            "AWS::Serverless::Api",
            "azurerm_static_web_app",
            "azurerm_cdn_frontdoor_profile",
            "google_compute_global_forwarding_rule",
            "google_api_gateway_api",
            "aws_appsync_graphql_api",
            "vercel_project",
            "cloudflare_pages_project",
            "netlify_site",
            "azurerm_linux_web_app",
            "azurerm_windows_web_app",
            "azurerm_app_service");

    private final Architecture a;

    Conclusions(Architecture a) {
        this.a = a;
    }

    void draw() {
        a.resourceOf.forEach((part, r) -> {
            Draft.Part p = a.draft.part(part);
            hosting(p, r);
            exposure(p, r);
            images(p);
            secrets(p);
            published(p, r);
        });
        urls();
        oneModel();
        agents();
    }

    /** Who calls a model that is known by its name needs no other one that is only known to be of Bedrock. */
    private void oneModel() {
        String any = "inferred:bedrock";
        if (a.draft.part(any) == null) {
            return;
        }
        for (String part : List.copyOf(a.resourceOf.keySet())) {
            boolean named = a.flows.from(part).stream()
                    .anyMatch(t -> t.startsWith("inferred:model:")
                            && Vocabulary.standard().isA(a.draft.part(t).type, "llm"));
            if (named) {
                a.flows.drop(part, any);
            }
        }
        if (!a.flows.touches(any)) {
            a.draft.remove(any);
        }
    }

    /** A service of one's own that calls a model and has tools decides which to use: an agent. */
    private void agents() {
        a.resourceOf.forEach((part, r) -> {
            Draft.Part p = a.draft.part(part);
            if (Set.of("service", "container-service", "function").contains(p.type)) {
                boolean model = false;
                boolean tools = false;
                for (String target : a.flows.from(part)) {
                    String type = a.draft.part(target).type;
                    model |= Vocabulary.standard().isA(type, "llm") || type.equals("llm-gateway");
                    tools |= Vocabulary.standard().isA(type, "tool") || type.equals("mcp-gateway");
                }
                if (model && tools) {
                    p.type = "agent";
                    p.typeConfidence = 0.7;
                    a.note(
                            Receipt.Kind.GUESSED,
                            r,
                            r.address() + " is taken as agent: it calls a model and has tools",
                            0.7);
                }
            }
        });
    }

    private void hosting(Draft.Part p, Resource r) {
        if (p.facts.containsKey("hosting") || Parts.cloud(r.type()).isEmpty()) {
            return;
        }
        boolean own =
                Set.of("vm", "container-service", "batch-job", "k8s-cluster").contains(p.type);
        Provenance by = a.by(r, "", Origin.INFERRED, 0.9, r.type());
        p.fact("hosting", FactValue.of(own ? "self" : "managed"), by);
        if (Vocabulary.standard().isA(p.type, "model") || Vocabulary.standard().isA(p.type, "agent")) {
            p.fact("provider", FactValue.of(Parts.cloud(r.type())), by);
        }
    }

    private void exposure(Draft.Part p, Resource r) {
        Draft.Said so = p.facts.get("internetExposed");
        if (so == null && PUBLIC_BY_DEFAULT.contains(r.type())) {
            Provenance by = a.by(r, "", Origin.INFERRED, 0.8, r.type() + " is public unless it says otherwise");
            p.fact("internetExposed", FactValue.of(true), by);
            so = p.facts.get("internetExposed");
        }
        if (so != null && so.by().confidence() >= 0.8 && so.value().equals(FactValue.of(true))) {
            Provenance by = so.by();
            Provenance flow = new Provenance(
                    by.origin(),
                    Math.min(0.9, by.confidence()),
                    by.source(),
                    by.position(),
                    by.evidence(),
                    by.extractor());
            a.flows.add(a.internet(flow), p.localId, "call", "reaches", flow);
            a.flows.fact(Architecture.INTERNET, p.localId, "publicNetwork", FactValue.of(true), flow);
        }
    }

    private void images(Draft.Part p) {
        for (Resource r : a.members.getOrDefault(p.localId, java.util.List.of())) {
            Images.of(r).forEach(image -> {
                p.identities.putIfAbsent(Draft.IdentityKind.IMAGE, ImageTable.repository(image));
                p.facts.putIfAbsent(
                        "imagePinned",
                        new Draft.Said(
                                FactValue.of(ImageTable.isPinned(image)),
                                a.by(r, "", Origin.DECLARED, 1, "image " + image)));
            });
        }
    }

    private void secrets(Draft.Part p) {
        for (Resource r : a.members.getOrDefault(p.localId, java.util.List.of())) {
            for (String path : java.util.List.of(
                    "password",
                    "master_password",
                    "master_user_password",
                    "administrator_login_password",
                    "admin_password",
                    "secret_string",
                    "auth_token")) {
                r.body()
                        .get(path)
                        .filter(v -> !v.secret() && v.isKnown())
                        .flatMap(v -> v.text())
                        .filter(s -> s.length() > 2)
                        .ifPresent(s -> p.fact(
                                "secretsInClear",
                                FactValue.of(true),
                                a.by(r, path, Origin.DECLARED, 1, path + " = (removed)")));
            }
            for (String path : java.util.List.of("user_data", "metadata_startup_script", "secret_string", "value")) {
                r.body()
                        .text(path)
                        .filter(Redactor::holdsToken)
                        .ifPresent(s -> p.fact(
                                "secretsInClear",
                                FactValue.of(true),
                                a.by(r, path, Origin.DECLARED, 1, path + " holds a credential (removed)")));
            }
        }
    }

    /** Ports that a container engine publishes on every address of its host are open to whoever reaches the host. */
    private void published(Draft.Part p, Resource r) {
        if (r.type().equals("compose_service") && !p.facts.containsKey("internetExposed")) {
            r.body()
                    .get("published")
                    .filter(v -> v instanceof Value.Items i && !i.items().isEmpty())
                    .ifPresent(v -> p.fact(
                            "internetExposed",
                            FactValue.of(true),
                            a.by(
                                    r,
                                    "ports",
                                    Origin.INFERRED,
                                    0.6,
                                    "ports are published on every address of the host")));
        }
    }

    /** A function URL is an entry of its own. */
    private void urls() {
        for (Resource r : a.resources) {
            if (r.type().equals("aws_lambda_function_url")) {
                for (String part : a.resolver.parts(r.body().all("function_name"))) {
                    Provenance by = a.by(r, "", Origin.DECLARED, 0.9, "function URL");
                    a.fact(part, "internetExposed", FactValue.of(true), by);
                    a.flows.add(a.internet(by), part, "call", "function URL", by);
                    a.flows.fact(Architecture.INTERNET, part, "publicNetwork", FactValue.of(true), by);
                }
            }
        }
    }
}
