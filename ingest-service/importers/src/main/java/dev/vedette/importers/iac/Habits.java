package dev.vedette.importers.iac;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.iac.Variables.Variable;
import dev.vedette.importers.redact.Redactor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Facts about models and agents that settings of a workload tell. */
final class Habits {
    private static final Pattern MODEL_ARGUMENT = Pattern.compile(
            "(?:^|\\s)(?:--model(?:-id|-name|-path)?|serve|--served-model-name)[ =]([\\w./:@-]{3,150})");

    private static final Pattern SERVERS = Pattern.compile("--servers?[= ]([\\w.,-]{1,500})");

    private Habits() {}

    static void read(Architecture a, String part, Resource r, Variable v) {
        Optional<String> known =
                v.secret() || v.value().secret() ? Optional.empty() : v.value().text();
        if (known.isEmpty()) {
            return;
        }
        String name = v.name().toUpperCase(Locale.ROOT);
        String text = known.get();
        Provenance by = a.by(
                r,
                v.path(),
                Origin.DECLARED,
                0.9,
                v.name().isEmpty() ? "command line" : v.name() + " = " + Redactor.text(text));
        if (name.matches(".*(HUMAN_FEEDBACK|HUMAN_APPROVAL|REQUIRE_APPROVAL|HUMAN_IN_THE_LOOP|HITL).*")
                && v.value().flag("").isPresent()) {
            a.fact(part, "approval", FactValue.of(v.value().flag("").get() ? "required" : "none"), by);
        }
        if (name.matches("(WITH|ENABLE|USE)_MEMORY|MEMORY_ENABLED")
                && v.value().flag("").orElse(false)) {
            a.fact(part, "memoryScope", FactValue.of("session"), by);
        }
        if (name.matches(
                        "WEBUI_AUTH|ENABLE_AUTH|AUTH_ENABLED|AUTHENTICATION_ENABLED|AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED")
                && v.value().flag("").isPresent()) {
            boolean on = v.value().flag("").get() != name.contains("ANONYMOUS");
            a.fact(part, "authn", FactValue.of(on ? "required" : "none"), by);
        }
        if (name.equals("NEO4J_AUTH") && text.equalsIgnoreCase("none")
                || name.equals("POSTGRES_HOST_AUTH_METHOD") && text.equals("trust")
                || name.equals("XPACK.SECURITY.ENABLED") && text.equalsIgnoreCase("false")) {
            a.fact(part, "authn", FactValue.of("none"), by);
        }
        if (text.contains("--trust-remote-code")
                || name.equals("TRUST_REMOTE_CODE") && v.value().flag("").orElse(false)) {
            a.fact(part, "trustRemoteCode", FactValue.of(true), by);
        }
        servers(a, part, text, by);
        String type = a.draft.part(part).type;
        if (Vocabulary.standard().isA(type, "model")) {
            model(name, text).ifPresent(id -> {
                a.fact(part, "modelId", FactValue.of(id), by);
                Models.hubModel(id).ifPresent(hub -> a.fact(part, "publicSource", FactValue.of(true), by));
            });
        }
        if (name.matches("(LLM_)?(ENGINE|PROVIDER|BACKEND)|LLM_(ENGINE|PROVIDER|TYPE|BACKEND)|MODEL_PROVIDER")) {
            ServiceTable.standard().byId(text.toLowerCase(Locale.ROOT)).ifPresent(s -> {
                if (Vocabulary.standard().isA(s.type(), "model") && !s.hosting().equals("self")) {
                    a.flows.add(part, Declared.or(a, s, by), "call", v.name(), by);
                }
            });
        }
    }

    /** A gateway of tool servers is told on its command line which ones to run. */
    private static void servers(Architecture a, String part, String text, Provenance by) {
        if (!a.draft.part(part).type.equals("mcp-gateway")) {
            return;
        }
        Matcher m = SERVERS.matcher(text);
        while (m.find()) {
            for (String server : m.group(1).split(",")) {
                if (!server.isBlank()) {
                    var p = a.draft.part("inferred:mcp:" + server, server, "mcp-server", 0.9);
                    if (p.provenance.isEmpty()) {
                        p.provenance.add(by);
                        p.zone = a.draft.part(part).zone;
                    }
                    a.flows.add(part, p.localId, "call", "runs", by);
                }
            }
        }
    }

    private static Optional<String> model(String name, String text) {
        if (name.isEmpty()) {
            Matcher m = MODEL_ARGUMENT.matcher(text);
            return m.find() ? Optional.of(m.group(1)) : Optional.empty();
        }
        boolean names = name.matches("(LLM_|HF_|SERVED_)?MODEL(_ID|_NAME|_PATH)?|HF_MODEL(_ID)?");
        return names && text.length() < 150 && !text.contains("${") ? Optional.of(text) : Optional.empty();
    }
}
