package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.iac.Variables.Variable;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.redact.Redactor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flows that environment variables tell of: by what their value refers to, else by the host in it, else by their name
 * alone. Values of secrets never leave this class.
 */
public final class Environment {
    private static final double BY_VALUE = 0.9;
    private static final double BY_NAME = 0.6;
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(api_?key|token|secret|passw(or)?d|pwd|credential|private_?key|access_?key).*");
    private static final Pattern NO_SECRET_NAME = Pattern.compile(
            "(?i).*(_arn|_name|_id|_url|_uri|_path|_endpoint|_file|_length|_limit|max_tokens?|tokens|token_limit|_expiry|_ttl|_region|_header|_type|_version|_prefix|_manager|_store|_provider|_enabled)$|(?i)^(enable|use|secret_manager|max)_.*");

    private static final Pattern NO_PLACE = Pattern.compile(
            "(?i).*(user|username|password|pass|database|db|dbname|db_name|schema|owner|role|mode|type|kind|provider|backend|engine|env|environment|level|prefix)$");

    /** A key of a vendor that no table knows. */
    private static final Pattern UNKNOWN_VENDOR = Pattern.compile("([A-Z][A-Z0-9]{3,24})_API_(KEY|TOKEN)");

    private static final Set<String> NO_VENDOR = Set.of(
            "ADMIN",
            "AGENT",
            "BACKEND",
            "CLIENT",
            "CUSTOM",
            "DEFAULT",
            "EMBEDDING",
            "EXTERNAL",
            "FRONTEND",
            "GATEWAY",
            "INTERNAL",
            "LOCAL",
            "MASTER",
            "MODEL",
            "PRIVATE",
            "PROVIDER",
            "PROXY",
            "PUBLIC",
            "SEARCH",
            "SECRET",
            "SERVER",
            "SERVICE",
            "SYSTEM",
            "TEST",
            "TOOL",
            "USER",
            "WEATHER",
            "WEBHOOK",
            "WORKER",
            "RERANK",
            "RERANKER",
            "VISION",
            "CHAT",
            "COMPLETION",
            "INFERENCE",
            "VECTOR",
            "STORAGE",
            "DATABASE",
            "DEMO",
            "SAMPLE",
            "GRAPHQL",
            "APPSYNC");

    private final Architecture a;
    private final NameMatch workloads = new NameMatch();

    Environment(Architecture a) {
        this.a = a;
    }

    void connect() {
        a.resourceOf.forEach((part, r) -> {
            if (r.body().fields().containsKey("dns_names")) {
                workloads.workload(
                        part, a.draft.part(part).name, r.body().text("image").orElse(""));
            }
        });
        a.members.forEach((part, members) -> {
            for (Resource r : members) {
                List<Variable> all = Variables.of(r);
                Map<String, String> byWords = words(part, all);
                boolean ownModel =
                        all.stream().anyMatch(v -> isModelAddress(v.name()) && leadsInside(part, r, v, byWords));
                for (Variable v : all) {
                    if (!(ownModel && VENDOR_KEY.matcher(v.name()).matches())) {
                        variable(part, r, v, byWords);
                    }
                }
            }
        });
    }

    private static final Pattern VENDOR_KEY = Pattern.compile("(?i).*openai.*(key|token|model|org).*");

    private static boolean isModelAddress(String name) {
        return name.toUpperCase(Locale.ROOT).matches(".*OPENAI.*(BASE|URL|ENDPOINT|HOST).*");
    }

    private boolean leadsInside(String part, Resource r, Variable v, Map<String, String> byWords) {
        String text = v.value().text().orElse("");
        return byWords.containsKey(v.name())
                || !a.dns.in(v.name(), text, r.body().text("namespace").orElse(""))
                        .isEmpty()
                || !a.resolver.parts(v.value()).isEmpty()
                || text.contains("localhost")
                || text.contains("://")
                        && ServiceTable.standard()
                                .byHost(Resolver.hosts(text).stream()
                                        .findFirst()
                                        .orElse(""))
                                .isEmpty();
    }

    /** The name of the variable that gives the value says more than the name it is given to. */
    private Map<String, String> words(String part, List<Variable> all) {
        if (workloads.isEmpty()) {
            return Map.of();
        }
        Map<String, String> asked = new LinkedHashMap<>();
        for (Variable v : all) {
            Optional<String> text = v.value().text();
            if (!isProxied(part, v)
                    && (v.value().isKnown() || text.isEmpty() || text.get().contains("${"))) {
                String outer = Refs.deep(v.value()).stream()
                        .map(ref -> ref.address())
                        .filter(x -> x.startsWith("env."))
                        .map(x -> x.substring(4))
                        .findFirst()
                        .orElse(v.name());
                if (!v.value().isKnown() || v.value().isNull()) {
                    asked.put(v.name(), outer);
                }
            } else if (isProxied(part, v)) {
                asked.put(v.name(), v.name());
            }
        }
        Map<String, String> byOuter = workloads.match(part, List.copyOf(new java.util.LinkedHashSet<>(asked.values())));
        Map<String, String> byName = workloads.match(part, List.copyOf(asked.keySet()));
        Map<String, String> result = new LinkedHashMap<>();
        asked.forEach((name, outer) -> {
            String to = byOuter.getOrDefault(outer, byName.get(name));
            if (to != null) {
                result.put(name, to);
            }
        });
        return result;
    }

    /** A proxy is told under which name it publishes each service. */
    private boolean isProxied(String part, Variable v) {
        return a.draft.part(part).type.equals("reverse-proxy")
                && v.name().toUpperCase(Locale.ROOT).matches("\\w+_(HOSTNAME|DOMAIN|UPSTREAM)");
    }

    private void variable(String part, Resource r, Variable v, Map<String, String> byWords) {
        String evidence = "environment variable " + v.name();
        Provenance sure = a.by(r, v.path(), Origin.DECLARED, BY_VALUE, evidence);
        Provenance guess = a.by(r, v.path(), Origin.INFERRED, BY_NAME, evidence);
        if (isSecretInClear(v)) {
            a.fact(
                    part,
                    "secretsInClear",
                    FactValue.of(true),
                    a.by(r, v.path(), Origin.DECLARED, 1, evidence + " = (removed)"));
        }
        Set<String> targets = new LinkedHashSet<>(a.resolver.parts(v.value()));
        targets.remove(part);
        if (Refs.deep(v.value()).isEmpty() && NO_PLACE.matcher(v.name()).matches()) {
            targets.clear(); // a user or a database may be called like a service
        }
        if (Refs.deep(v.value()).isEmpty()) {
            targets.removeIf(t -> a.draft.part(t).type.equals("container-registry"));
        }
        Set<String> stores = new TreeSet<>();
        targets.removeIf(t -> isSecretStore(t) && stores.add(t));
        stores.forEach(s -> a.flows.add(part, s, "read", "reads secret", sure));
        String verb = "";
        for (String target : targets) {
            a.flows.add(part, target, verb, v.name(), sure);
        }
        Optional<String> text =
                v.value().secret() ? Optional.empty() : v.value().text();
        boolean found =
                !targets.isEmpty() || text.map(s -> byText(part, r, v, s, sure)).orElse(false);
        if (!found && byWords.containsKey(v.name())) {
            a.flows.add(
                    part, byWords.get(v.name()), "call", v.name(), a.by(r, v.path(), Origin.INFERRED, 0.7, evidence));
        } else if (!found) {
            byName(part, r, v, guess);
        }
        Habits.read(a, part, r, v);
    }

    private boolean isSecretStore(String part) {
        return Set.of("secret-store", "config-store").contains(a.draft.part(part).type);
    }

    /** @return whether the text led to anything */
    private boolean byText(String part, Resource r, Variable v, String text, Provenance by) {
        boolean found = false;
        for (String address :
                a.dns.in(v.name(), text, r.body().text("namespace").orElse(""))) {
            String target = a.owner.get(address);
            if (target != null) {
                a.flows.add(part, target, "call", v.name(), by);
                found = true;
            }
        }
        if (found) {
            return true;
        }
        for (String host : Resolver.hosts(text)) {
            Optional<Service> service = ServiceTable.standard().byHost(host);
            boolean url = text.contains("://") && !host.contains("$") && host.contains(".") && !isLocal(host);
            if (service.isPresent()) {
                a.flows.add(part, Declared.or(a, service.get(), by), "call", v.name(), by);
                found = true;
            } else if (url) {
                a.flows.add(part, a.inferred.host(host, by), "call", v.name(), by);
                found = true;
            }
        }
        Optional<Models.Model> model = Models.bedrock(text);
        if (model.isPresent()) {
            a.flows.add(part, a.inferred.model(model.get(), by), "call", v.name(), by);
            found = true;
        }
        return found;
    }

    private void byName(String part, Resource r, Variable v, Provenance by) {
        if (isSwitchedOff(v.value())) {
            return;
        }
        Optional<Service> service = ServiceTable.standard().byVariable(v.name()).filter(x -> !isProxied(part, v));
        if (service.isPresent()) {
            String target = Declared.or(a, service.get(), by);
            if (!target.equals(part)) {
                a.flows.add(part, target, "call", v.name(), by);
                v.value()
                        .text()
                        .filter(s -> !v.secret())
                        .flatMap(Models::vendorModel)
                        .ifPresent(id -> a.fact(target, "modelId", FactValue.of(id), by));
            }
            return;
        }
        if (isProxied(part, v)) {
            return;
        }
        byKind(part, v, by);
        vendor(part, v, by);
    }

    private void vendor(String part, Variable v, Provenance by) {
        Matcher m = UNKNOWN_VENDOR.matcher(v.name());
        if (!m.matches() || NO_VENDOR.contains(m.group(1))) {
            return;
        }
        String vendor = m.group(1).charAt(0) + m.group(1).substring(1).toLowerCase(Locale.ROOT);
        // the key of a service that is described here is handed over, not used to call out
        boolean known = a.draft.parts().stream().anyMatch(p -> (p.name + " " + p.aliases + " " + p.identities)
                .toLowerCase(Locale.ROOT)
                .contains(vendor.toLowerCase(Locale.ROOT)));
        if (!known) {
            a.flows.add(part, a.inferred.vendor(vendor, by), "call", v.name(), by);
        }
    }

    private static boolean isSwitchedOff(Value value) {
        return value.text()
                .filter(s -> s.isEmpty() || s.equalsIgnoreCase("false") || s.equals("0"))
                .isPresent();
    }

    /** {@code ORDERS_TABLE} without a readable value means the only table there is. */
    private void byKind(String part, Variable v, Provenance by) {
        if (v.value().isKnown() && !v.value().isNull()) {
            return;
        }
        String name = v.name().toUpperCase(Locale.ROOT);
        String kind = name.matches(".*TABLE(_NAME|_ARN)?")
                ? "nosql-db"
                : name.matches(".*BUCKET(_NAME|_ARN)?")
                        ? "object-storage"
                        : name.matches(".*QUEUE(_URL|_ARN|_NAME)?")
                                ? "message-queue"
                                : name.matches("(DATABASE|DB|POSTGRES|PG|MYSQL)_?(URL|HOST|ENDPOINT)")
                                        ? "relational-db"
                                        : name.matches("REDIS_?(URL|HOST|ENDPOINT)")
                                                ? "cache"
                                                : name.matches("(\\w+_)?(KAFKA|MSK)_?(BOOTSTRAP|BROKER)\\w*")
                                                        ? "event-stream"
                                                        : "";
        Set<String> only = kind.isEmpty() ? Set.of() : a.partsOfKind(kind);
        if (only.size() == 1) {
            a.flows.add(part, only.iterator().next(), "", v.name(), by);
        }
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.endsWith(".local")
                || host.endsWith(".internal");
    }

    private static boolean isSecretInClear(Variable v) {
        return !v.secret()
                && !v.value().secret()
                && v.value().isKnown()
                && isSecret(v.name(), v.value().text().orElse(""));
    }

    /** Whether a variable of this name with this literal value is a secret written in clear. */
    public static boolean isSecret(String name, String value) {
        boolean named = SECRET_NAME.matcher(name).matches()
                && !NO_SECRET_NAME.matcher(name).matches();
        boolean looks = value.length() >= 4
                && !value.startsWith("arn:")
                && !value.startsWith("${")
                && !value.startsWith("$")
                && !value.contains("{{")
                && !value.startsWith("<")
                && !value.startsWith("/")
                && !value.matches("(?i)true|false|none|null|empty|changeme\\.\\.\\.|your[-_ ].*|xxx+");
        return named && looks || Redactor.holdsToken(value);
    }
}
