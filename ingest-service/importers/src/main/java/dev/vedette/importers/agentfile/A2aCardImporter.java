package dev.vedette.importers.agentfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.json.JsonSource;
import dev.vedette.importers.label.Labels;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.net.URI;
import java.util.List;

/** Reads agent cards of the Agent2Agent protocol, versions 0.2 to 1.0: the agent, who may call it, and its skills. */
public final class A2aCardImporter implements Importer {

    @Override
    public String format() {
        return "a2a-card";
    }

    @Override
    public int detect(SourceFile file) {
        return JsonSource.peek(file).map(A2aCardImporter::score).orElse(0);
    }

    private static int score(JsonNode n) {
        boolean address = n.has("url") || n.has("supportedInterfaces") || n.has("additionalInterfaces");
        return n.path("name").isTextual() && n.path("skills").isArray() && (address || n.has("capabilities")) ? 93 : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        JsonNode card = JsonSource.read(files.getFirst());
        String name = Labels.clean(card.path("name").asText());
        draft.countRead(1 + card.path("skills").size());
        Draft.Part agent = draft.part("agent", name, "agent", Statement.SURE);
        agent.provenance.add(Statement.declared(draft, "/name", name));
        address(card, agent, draft);
        signIn(card, agent, draft);
        caller(agent, draft);
        int i = 0;
        for (JsonNode skill : card.path("skills")) {
            skill(skill, i++, agent, draft);
        }
        if (!card.has("signatures") && !card.has("signature")) {
            agent.fact(
                    "artifactSigned",
                    FactValue.of(false),
                    Statement.declared(draft, "", "the card carries no signature"));
        }
        draft.countMapped(1 + i);
    }

    private static void address(JsonNode card, Draft.Part agent, Draft draft) {
        String at = card.has("url") ? "/url" : "/supportedInterfaces/0/url";
        String url = card.at(at).asText("");
        String provider =
                Labels.clean(card.path("provider").path("organization").asText(""));
        try {
            String host = url.isBlank() ? null : URI.create(url).getHost();
            if (host != null) {
                agent.identities.put(
                        Draft.IdentityKind.DNS,
                        host
                                + (URI.create(url).getPort() > 0
                                        ? ":" + URI.create(url).getPort()
                                        : ""));
                boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("0.0.0.0");
                agent.fact(
                        "transport",
                        FactValue.of(url.startsWith("https") ? "https" : "http"),
                        Statement.declared(draft, at, url));
                if (!local) {
                    agent.fact("internetExposed", FactValue.of(true), Statement.inferred(draft, 0.6, at, url));
                }
            }
        } catch (IllegalArgumentException e) {
            draft.note(Receipt.Kind.WARNING, at, "The address of the agent cannot be read.", 1);
        }
        if (!provider.isEmpty()) {
            Draft.Area zone = draft.area("provider", provider, "organisation");
            zone.provenance.add(Statement.declared(draft, "/provider/organization", provider));
            agent.zone = zone.localId;
            agent.fact(
                    "provider", FactValue.of(provider), Statement.declared(draft, "/provider/organization", provider));
        }
    }

    private static void signIn(JsonNode card, Draft.Part agent, Draft draft) {
        boolean schemes = !card.path("securitySchemes").isEmpty()
                || !card.path("authentication").path("schemes").isEmpty();
        boolean demanded = !card.path("security").isEmpty()
                || !card.path("securityRequirements").isEmpty()
                || !card.path("authentication").path("schemes").isEmpty();
        String authn = demanded ? "required" : schemes ? "optional" : "none";
        agent.fact(
                "authn",
                FactValue.of(authn),
                Statement.declared(draft, schemes ? "/securitySchemes" : "", "the card demands: " + authn));
    }

    private static void caller(Draft.Part agent, Draft draft) {
        Draft.Part client = draft.part("caller", "Calling agent", "agent", 0.6);
        client.aliases.add("A2A client");
        client.provenance.add(Statement.inferred(draft, 0.6, "", "somebody calls " + agent.name));
        Draft.Link call = draft.link(client.localId, agent.localId, "A2A");
        call.provenance.add(Statement.inferred(draft, 0.6, "", "A2A"));
        call.fact("kind", FactValue.of("delegate"), Statement.inferred(draft, 0.6, "", "A2A"));
        draft.note(Receipt.Kind.GUESSED, "", "The card does not say who calls; a calling agent is assumed.", 0.6);
    }

    private static void skill(JsonNode skill, int i, Draft.Part agent, Draft draft) {
        String at = "/skills/" + i;
        String name = Labels.clean(skill.path("name").asText(skill.path("id").asText("Skill " + (i + 1))));
        Draft.Part part = draft.part("skill:" + i, name, "skill", 0.85);
        part.provenance.add(Statement.declared(draft, at, name));
        ToolWords.say(name + " " + skill.path("description").asText(""), part, draft, at);
        Draft.Link use = draft.link(agent.localId, part.localId, "skill");
        use.provenance.add(Statement.declared(draft, at, name));
        use.fact("kind", FactValue.of("invoke"), Statement.declared(draft, at, name));
    }
}
