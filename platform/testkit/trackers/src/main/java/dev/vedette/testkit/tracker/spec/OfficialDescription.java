package dev.vedette.testkit.tracker.spec;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Passage;
import dev.vedette.testkit.tracker.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Checks requests and replies against an OpenAPI description and collects what is wrong with them. The descriptions are
 * not part of this repository: {@link #jira()} is empty where they are missing, and the tests say that they were skipped.
 */
public final class OfficialDescription implements Consumer<Passage> {
    private static final Set<Integer> UNDESCRIBED = Set.of(401, 410, 429, 503);

    private final OpenApiInteractionValidator validator;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final java.util.concurrent.atomic.AtomicInteger seen = new java.util.concurrent.atomic.AtomicInteger();

    private OfficialDescription(Path file) {
        validator = OpenApiInteractionValidator.createForSpecificationUrl(
                        file.toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.response.status.unknown", ValidationReport.Level.IGNORE)
                        // error bodies exist but are not described; 204 is described with a body it cannot have
                        .withLevel("validation.response.body.unexpected", ValidationReport.Level.IGNORE)
                        .withLevel("validation.response.body.missing", ValidationReport.Level.IGNORE)
                        // the service writes +0000 where RFC 3339 wants +00:00
                        .withLevel("validation.response.body.schema.format.date-time", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.security.invalid", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** Where the descriptions lie, given by the build as {@code vedette.shared}. */
    public static Optional<Path> file(String path) {
        String shared = System.getProperty("vedette.shared", "../shared");
        Path file = Path.of(shared, "spec", path);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    public static Optional<OfficialDescription> jira() {
        return file("jira/swagger-v3.v3.json").map(OfficialDescription::new);
    }

    public static Optional<OfficialDescription> azureDevOps() {
        return file("ado/derived/workItemTracking-7.1.openapi3.json").map(OfficialDescription::new);
    }

    @Override
    public void accept(Passage passage) {
        Call call = passage.call();
        Reply reply = passage.reply();
        if (!call.path().contains("/rest/api/") && !call.path().contains("/_apis/wit") || reply.status() == 0) {
            return;
        }
        seen.incrementAndGet();
        SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(), call.path());
        call.query().forEach((name, value) -> request.withQueryParam(name, value));
        call.headers().forEach((name, value) -> request.withHeader(name, value));
        if (call.body().length > 0) {
            request.withBody(call.text().replaceAll("\"op\":\"Add\"", "\"op\":\"add\""));
        }
        // a request we refuse on purpose may be wrong; an accepted one may not
        if (reply.status() < 400) {
            note(call, reply, validator.validateRequest(request.build()));
        }
        if (!UNDESCRIBED.contains(reply.status())) {
            SimpleResponse.Builder response = new SimpleResponse.Builder(reply.status());
            reply.headers().forEach((name, value) -> response.withHeader(name, value));
            if (reply.body().length > 0) {
                response.withBody(reply.text());
            }
            note(
                    call,
                    reply,
                    validator.validateResponse(call.path(), Request.Method.valueOf(call.method()), response.build()));
        }
    }

    private void note(Call call, Reply reply, ValidationReport report) {
        report.getMessages().stream()
                .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
                // the description puts work items together with allOf, which the validator then takes as closed
                .filter(m -> !(call.path().contains("/_apis/")
                        && m.getKey().equals("validation.response.body.schema.additionalProperties")))
                // lists travel wrapped as {count, value}; the description tells only of the list inside
                .filter(m ->
                        !(call.path().contains("/_apis/") && m.getMessage().contains("object found, array expected")))
                // two operations share this address, all comments and those of a list of ids; only the latter is
                // described
                .filter(m ->
                        !(call.path().endsWith("/comments") && m.getMessage().contains("'ids' is required")))
                // a changelog has null where a field was or became empty; the description knows only strings
                .filter(m ->
                        !(call.path().endsWith("/changelog") && m.getMessage().contains("null found, string expected")))
                .forEach(m -> violations.add(call.method() + " " + call.path() + " -> " + reply.status() + ": "
                        + m.getKey() + " " + m.getMessage()));
    }

    /** What was wrong, in the words of the validator; empty when all was right. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public int seen() {
        return seen.get();
    }
}
