package dev.vedette.importers.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Origin;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configurations of Claude Desktop and Code, Cursor, VS Code, Windsurf, Zed and others. The client becomes
 * an agent with its model, each server a tool server, and what a well-known server reaches a component behind it.
 */
public final class McpConfigImporter implements Importer {

    private static final String EXTRACTOR = "mcp@1";
    private static final List<String> ROOTS =
            List.of("/mcpServers", "/mcp/servers", "/mcp/mcpServers", "/context_servers", "/servers");
    private static final double STATED = 0.95;
    private static final double KNOWN = 0.8;

    @Override
    public String format() {
        return "mcp";
    }

    @Override
    public int detect(SourceFile file) {
        if (!JsonSource.looksLikeJson(file)) {
            return 0;
        }
        boolean named = file.name().contains("mcp") || file.name().startsWith("claude_desktop_config");
        return JsonSource.peek(file).map(n -> score(n, named)).orElse(named ? 40 : 0);
    }

    private static int score(JsonNode root, boolean named) {
        for (String at : ROOTS) {
            JsonNode servers = root.at(at);
            boolean sure = !at.equals("/servers") || named || root.has("inputs");
            if (servers.isObject() && sure && (servers.isEmpty() ? named : allServers(servers))) {
                return 95;
            }
        }
        return root.isObject() && !root.isEmpty() && allServers(root) ? (named ? 90 : 70) : 0;
    }

    private static boolean allServers(JsonNode servers) {
        for (JsonNode s : servers) {
            if (!s.isObject() || !(s.has("command") || s.has("url") || s.has("serverUrl") || s.has("httpUrl"))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        SourceFile file = files.getFirst();
        List<ServerEntry> entries = entries(JsonSource.read(file));
        if (entries.isEmpty()) {
            throw new UnreadableException(
                    file.path(), "", "The configuration names no MCP server.", "Add the servers under mcpServers.");
        }
        String client = client(file, draft);
        for (ServerEntry e : entries) {
            draft.countRead(1);
            if (e.disabled()) {
                draft.note(Receipt.Kind.DROPPED, e.pointer(), "Server " + e.name() + " is switched off.", 1);
                continue;
            }
            server(e, client, file, draft);
            draft.countMapped(1);
        }
    }

    private static List<ServerEntry> entries(JsonNode root) {
        for (String at : ROOTS) {
            if (root.at(at).isObject()) {
                return entries(root.at(at), at);
            }
        }
        return entries(root, "");
    }

    private static List<ServerEntry> entries(JsonNode servers, String at) {
        List<ServerEntry> entries = new ArrayList<>();
        servers.properties().forEach(p -> {
            if (p.getValue().isObject()) {
                entries.add(
                        new ServerEntry(Labels.clean(p.getKey()), p.getValue(), JsonSource.pointer(at, p.getKey())));
            }
        });
        return entries;
    }

    /** The application that holds the configuration, its user and its model. */
    private static String client(SourceFile file, Draft draft) {
        Optional<KnownServers.Client> known = KnownServers.standard().client("/" + file.path());
        String name = known.map(KnownServers.Client::name).orElse("MCP client");
        Provenance by = by(file, Origin.INFERRED, KNOWN, "", "client told from the file name " + file.name());
        Draft.Area device = draft.area("device", "User device", "device");
        device.provenance.add(by);
        Draft.Part user = draft.part("user", "Developer", "user", 0.6);
        user.provenance.add(by(file, Origin.INFERRED, 0.6, "", "somebody runs " + name));
        Draft.Part client = draft.part("client", name, "agent", 0.85);
        client.aliases.add("MCP client");
        client.zone = device.localId;
        client.provenance.add(by);
        draft.link(user.localId, client.localId, "").provenance.add(by);
        Draft.Part llm = draft.part("llm", known.map(KnownServers.Client::llm).orElse("LLM of " + name), "llm", 0.85);
        llm.fact("hosting", FactValue.of("third-party"), by).fact("modelTrainedBy", FactValue.of("supplier"), by);
        known.map(KnownServers.Client::provider)
                .filter(p -> p != null)
                .ifPresent(p -> llm.fact("provider", FactValue.of(p), by));
        llm.provenance.add(by);
        draft.link(client.localId, llm.localId, "prompt").provenance.add(by);
        draft.note(
                Receipt.Kind.GUESSED,
                "",
                "The file names no client and no model; taken as " + name + " with " + llm.name + ".",
                KNOWN);
        return client.localId;
    }

    private static void server(ServerEntry e, String client, SourceFile file, Draft draft) {
        Provenance by = by(file, Origin.DECLARED, STATED, e.pointer(), e.launch());
        Draft.Part server = draft.part("server:" + e.name(), serverName(e.name()), "mcp-server", STATED);
        server.provenance.add(by);
        server.aliases.add(e.name());
        server.zone = e.local() ? "device" : remoteZone(e, by, draft);
        if (e.remote()) {
            if (!e.local()) {
                server.identities.put(Draft.IdentityKind.DNS, e.host());
            }
            server.fact("transport", FactValue.of(e.url().startsWith("http://") ? "http" : "https"), by);
        } else {
            server.fact("transport", FactValue.of("stdio"), by);
        }
        Draft.Link call = draft.link(client, server.localId, "tools/call");
        call.provenance.add(by);
        call.fact("kind", FactValue.of("invoke"), by);
        if (e.remote() && !e.local()) {
            call.fact("encrypted", FactValue.of(e.url().startsWith("http://") ? "none" : "tls"), by);
            call.fact("publicNetwork", FactValue.of(!e.internal()), by);
        }
        risks(e, server, file, draft);
        KnownServers.standard()
                .find(e.launch())
                .ifPresentOrElse(
                        known -> capability(known, e, server, file, draft), () -> unknown(e, server, file, draft));
    }

    private static void unknown(ServerEntry e, Draft.Part server, SourceFile file, Draft draft) {
        draft.note(
                Receipt.Kind.WARNING,
                e.pointer(),
                "What the server " + e.name() + " can read and do is not known; say it in the description.",
                1);
        Behind.of(e).ifPresent(b -> {
            Provenance by = by(file, Origin.INFERRED, 0.6, e.pointer(), b.evidence());
            Draft.Part target = draft.part("reach:" + b.name(), b.name(), b.type(), 0.6);
            target.provenance.add(by);
            draft.link(server.localId, target.localId, "").provenance.add(by);
            draft.note(
                    Receipt.Kind.GUESSED,
                    e.pointer(),
                    serverName(e.name()) + " is taken to reach " + b.name() + ".",
                    0.6);
        });
    }

    private static void risks(ServerEntry e, Draft.Part server, SourceFile file, Draft draft) {
        Provenance by = by(file, Origin.DECLARED, STATED, e.pointer(), e.launch());
        if (e.pinned() != null) {
            server.fact("toolPinned", FactValue.of(e.pinned()), by);
        }
        String secret = e.secretAt();
        if (!secret.isEmpty()) {
            server.fact(
                    "secretsInClear",
                    FactValue.of(true),
                    by(file, Origin.DECLARED, STATED, secret, "a credential in clear (removed)"));
        }
        if (!e.autoApproved().isEmpty()) {
            Provenance auto = by(
                    file,
                    Origin.DECLARED,
                    STATED,
                    e.pointer(),
                    "runs without asking: " + String.join(", ", e.autoApproved()));
            server.fact("approval", FactValue.of(e.autoApproved().contains("*") ? "none" : "partial"), auto);
        }
        if (e.mountsDockerSocket()) {
            server.fact("privileged", FactValue.of(true), by);
        }
        if (e.widePaths()) {
            server.fact("privilege", FactValue.of("broad"), by);
        }
    }

    private static void capability(
            KnownServers.Server known, ServerEntry e, Draft.Part server, SourceFile file, Draft draft) {
        Provenance by = by(file, Origin.INFERRED, KNOWN, e.pointer(), e.launch());
        if (known.sideEffects() != null) {
            server.fact("sideEffects", FactValue.of(known.sideEffects()), by);
        }
        if (known.contentTrust() != null) {
            server.fact("contentTrust", FactValue.of(known.contentTrust()), by);
        }
        if (known.destinations() != null) {
            server.fact("destinations", FactValue.of(known.destinations()), by);
        }
        if (known.reaches().isEmpty()) {
            return;
        }
        Draft.Part target = draft.part("reach:" + known.reaches(), known.reaches(), known.type(), KNOWN);
        target.provenance.add(by);
        if (known.device()) {
            target.zone = "device";
        }
        if (known.dataClasses() != null) {
            target.fact("dataClasses", FactValue.of(known.dataClasses()), by);
        }
        if (known.contentTrust() != null) {
            target.fact("contentTrust", FactValue.of(known.contentTrust()), by);
        }
        draft.link(server.localId, target.localId, "").provenance.add(by);
        draft.note(
                Receipt.Kind.GUESSED,
                e.pointer(),
                serverName(e.name()) + " is taken to reach " + known.reaches() + ".",
                KNOWN);
    }

    private static String remoteZone(ServerEntry e, Provenance by, Draft draft) {
        String host = e.host().isEmpty() ? "Remote server" : e.host();
        Draft.Area zone = draft.area("host:" + host, host, e.internal() ? "network" : "third-party");
        if (zone.provenance.isEmpty()) {
            zone.provenance.add(by);
        }
        return zone.localId;
    }

    /** "github" and "mcp-server-github" become "github MCP server". */
    private static String serverName(String key) {
        String bare = key.replaceAll("(?i)^(mcp[-_ ]?server[-_ ]?|mcp[-_ ])", "")
                .replaceAll("(?i)[-_ ]?(mcp[-_ ]?server|mcp|server)$", "");
        return (bare.isBlank() ? key : bare) + " MCP server";
    }

    private static Provenance by(SourceFile file, Origin origin, double confidence, String pointer, String evidence) {
        return new Provenance(origin, confidence, file.path(), pointer, evidence, EXTRACTOR);
    }
}
