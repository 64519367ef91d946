package dev.vedette.tracker.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.http.Request;
import dev.vedette.tracker.http.Wire;
import dev.vedette.tracker.spi.Answer;
import dev.vedette.tracker.spi.Preflight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything that would make a push fail, before the first one. */
final class JiraPreflight {
    private static final String PERMISSIONS =
            "BROWSE_PROJECTS,CREATE_ISSUES,EDIT_ISSUES,TRANSITION_ISSUES,ADD_COMMENTS";

    private final Wire wire;
    private final Dialect dialect;
    private final JiraSettings settings;

    JiraPreflight(Wire wire, Dialect dialect, JiraSettings settings) {
        this.wire = wire;
        this.dialect = dialect;
        this.settings = settings;
    }

    Answer<Preflight> run(Supplier<Answer<CreateMeta>> createMeta) {
        Answer<JsonNode> myself = wire.send(Request.get(dialect.api() + "/myself", "meta", null));
        if (!(myself instanceof Answer.Done<JsonNode>(JsonNode me))) {
            return myself.map(v -> null);
        }
        String account = me.path("accountId").asText(me.path("name").asText(null));
        List<String> problems = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        permissions(problems);
        List<Preflight.Option> priorities = fields(createMeta.get(), problems, notes);
        return new Answer.Done<>(new Preflight(account, problems, notes, priorities));
    }

    private void permissions(List<String> problems) {
        Answer<JsonNode> answer = wire.send(Request.get(
                dialect.api() + "/mypermissions?projectKey=" + settings.project() + "&permissions=" + PERMISSIONS,
                "meta",
                null));
        switch (answer) {
            case Answer.Done<JsonNode>(JsonNode body) -> {
                for (String p : PERMISSIONS.split(",")) {
                    if (!body.path("permissions").path(p).path("havePermission").asBoolean()) {
                        problems.add("The account lacks the permission " + p + " in " + settings.project() + ".");
                    }
                }
            }
            case Answer.Missing<JsonNode> m ->
                problems.add(
                        "The project " + settings.project() + " does not exist or is not visible to this account.");
            case Answer.Refused<JsonNode> r -> problems.add(r.text());
            default -> problems.add("The permissions could not be read: " + answer);
        }
    }

    private List<Preflight.Option> fields(Answer<CreateMeta> answer, List<String> problems, List<String> notes) {
        if (!(answer instanceof Answer.Done<CreateMeta>(CreateMeta meta))) {
            problems.add("The issue type " + settings.issueType() + " of " + settings.project() + " cannot be read.");
            return List.of();
        }
        meta.unfilled(settings.constants().keySet())
                .forEach(f -> problems.add("\"" + f.name() + "\" (" + f.id()
                        + ") is required and has no default: give it a constant or a template in the profile."));
        for (String field : List.of("description", "labels", "priority")) {
            if (!meta.takes(field)) {
                notes.add("\"" + field + "\" is not on the create screen and will be left out.");
            }
        }
        if (!meta.takes("labels")) {
            problems.add("\"labels\" must be on the create screen: an item could not be found again without it.");
        }
        CreateMeta.Field priority = meta.fields().get("priority");
        return priority == null
                ? List.of()
                : priority.allowed().stream()
                        .map(v -> new Preflight.Option(
                                v.path("id").asText(), v.path("name").asText()))
                        .toList();
    }
}
