package dev.vedette.importers.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.iac.ServiceTable;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What callers must show: the schemes of a description, and which operations demand one. */
final class Security {

    /** What nobody can sign in for: health, sign-in itself, the description. */
    private static final Pattern OPEN_BY_NATURE =
            Pattern.compile("(?i).{0,300}/(?:health[a-z]*|ready|readyz|live|livez|liveness"
                    + "|readiness|ping|status|version|metrics|log-?in|sign-?in|sign-?up|register|token|oauth2?/.{1,40}|\\.well-known/.{1,80}"
                    + "|openapi\\.(?:json|yaml)|docs)/?");

    private static final int NAMED = 12;
    private static final String ISSUER = "issuer:";

    /** @param flows names of the OAuth 2 flows, empty for other kinds */
    private record Scheme(String name, Spec.At at, String kind, List<String> flows) {}

    private final Map<String, Scheme> schemes = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> demanded = new ArrayList<>();
    private final int operations;
    private int natural;

    private Security(int operations) {
        this.operations = operations;
    }

    static Security of(Spec spec, List<Operation> operations) {
        Security s = new Security(operations.size());
        Spec.At declared = spec.root.get("components").get("securitySchemes");
        if (declared.node().isMissingNode()) {
            declared = spec.root.get("securityDefinitions");
        }
        for (String name : Spec.keys(declared)) {
            Spec.At at = spec.resolve(declared.get(name));
            List<String> flows = at.node().has("flow") ? List.of(at.get("flow").text()) : Spec.keys(at.get("flows"));
            s.schemes.put(name, new Scheme(name, at, kind(at), flows));
        }
        JsonNode everywhere = spec.root.get("security").node();
        for (Operation o : operations) {
            JsonNode own = o.at().node().path("security");
            s.operation(o, own.isArray() ? own : everywhere);
        }
        return s;
    }

    private static String kind(Spec.At at) {
        String type = at.get("type").text();
        return type.equals("http") ? at.get("scheme").text().toLowerCase(java.util.Locale.ROOT) : type;
    }

    /** An empty alternative among the requirements lets everybody in. */
    private void operation(Operation o, JsonNode requirements) {
        boolean demands = !requirements.isEmpty();
        for (JsonNode alternative : requirements) {
            demands &= !alternative.isEmpty();
            alternative.fieldNames().forEachRemaining(name -> {
                if (!demanded.contains(name)) {
                    demanded.add(name);
                }
            });
        }
        if (!demands) {
            open.add(o.name());
            natural += OPEN_BY_NATURE.matcher(o.path()).matches() ? 1 : 0;
        }
    }

    boolean signsInPeople() {
        return schemes.values().stream()
                .anyMatch(s -> s.kind().equals("openIdConnect")
                        || s.flows().stream()
                                .anyMatch(f -> List.of("authorizationCode", "implicit", "password", "accessCode")
                                        .contains(f)));
    }

    String authn() {
        if (open.size() == operations) {
            return schemes.isEmpty() ? "none" : operations == 0 ? "required" : "optional";
        }
        boolean closed = open.size() == natural;
        boolean mutual = closed
                && demanded.stream()
                        .allMatch(d ->
                                schemes.containsKey(d) && schemes.get(d).kind().equals("mutualTLS"));
        return mutual ? "mutual" : closed ? "required" : "optional";
    }

    void describe(Draft.Part service, Draft draft) {
        String position = schemes.isEmpty()
                ? "/paths"
                : schemes.values().iterator().next().at().position();
        service.fact("authn", FactValue.of(authn()), Statement.declared(draft, position, words()));
        if (!open.isEmpty() && open.size() < operations) {
            String names = String.join(", ", open.subList(0, Math.min(NAMED, open.size())));
            draft.note(
                    Receipt.Kind.WARNING,
                    "/paths",
                    "operations that ask for no sign-in (" + open.size() + "): " + names
                            + (open.size() > NAMED ? " ..." : ""),
                    1);
        }
        schemes.values().forEach(s -> scheme(s, service, draft));
    }

    private String words() {
        String demands = demanded.isEmpty() ? "nothing" : String.join(", ", demanded);
        return open.isEmpty() || open.size() == operations
                ? "operations demand " + demands
                : (operations - open.size()) + " of " + operations + " operations demand " + demands;
    }

    void describe(Draft.Link call, Draft draft) {
        String position = schemes.isEmpty()
                ? "/paths"
                : schemes.values().iterator().next().at().position();
        call.fact("authn", FactValue.of(authn()), Statement.declared(draft, position, words()));
        if (!schemes.isEmpty()) {
            call.fact(
                    "principal",
                    FactValue.of(signsInPeople() ? "user" : "service"),
                    Statement.inferred(draft, 0.6, position, words()));
        }
        for (Draft.Part issuer : draft.parts()) {
            if (signsInPeople() && issuer.localId.startsWith(ISSUER)) {
                draft.link(call.from, issuer.localId, "sign in")
                        .provenance
                        .add(Statement.inferred(draft, 0.8, position, words()));
            }
        }
    }

    private void scheme(Scheme s, Draft.Part service, Draft draft) {
        if (s.kind().equals("apiKey") && s.at().get("in").text().equals("query")) {
            draft.note(
                    Receipt.Kind.WARNING,
                    s.at().get("in").position(),
                    "the key travels in the address, where logs and proxies keep it",
                    1);
        }
        if (s.kind().equals("basic")) {
            draft.note(Receipt.Kind.WARNING, s.at().position(), "a password is sent with every request", 1);
        }
        for (String url : issuers(s)) {
            Address.of(url).ifPresent(a -> issuer(a, s, service, draft));
        }
    }

    private static List<String> issuers(Scheme s) {
        List<String> urls = new ArrayList<>();
        for (String key : List.of("openIdConnectUrl", "authorizationUrl", "tokenUrl")) {
            urls.add(s.at().get(key).text());
        }
        for (String flow : s.flows()) {
            for (String key : List.of("authorizationUrl", "tokenUrl", "refreshUrl")) {
                urls.add(s.at().get("flows").get(flow).get(key).text());
            }
        }
        return urls.stream().filter(u -> !u.isEmpty()).distinct().toList();
    }

    /** Who issues the tokens; a path on the service's own host is the service itself. */
    private static void issuer(Address a, Scheme s, Draft.Part service, Draft draft) {
        String own = service.identities.getOrDefault(Draft.IdentityKind.DNS, "");
        String id = ISSUER + a.host();
        if (own.equals(a.dns()) || draft.part(id) != null) {
            return;
        }
        var known = ServiceTable.standard().byHost(a.host());
        Draft.Part issuer = draft.part(
                id, known.map(k -> k.name()).orElse("Identity provider " + a.host()), "identity-provider", 0.9);
        issuer.aliases.add("Identity provider");
        issuer.identities.put(Draft.IdentityKind.DNS, a.dns());
        issuer.provenance.add(Statement.declared(draft, s.at().position(), a.host()));
        draft.link(service.localId, issuer.localId, "verifies tokens")
                .provenance
                .add(Statement.inferred(draft, 0.8, s.at().position(), s.name() + " is issued by " + a.host()));
    }
}
