package dev.vedette.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.vedette.web.caller.Correlation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a {@link Problem}. An unforeseen error is logged and never shown. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int BAD_REQUEST = 400;

    private final Correlation correlation;

    ProblemMappers(Correlation correlation) {
        this.correlation = correlation;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException e) {
        List<Problem.Item> items = e.getConstraintViolations().stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .map(v -> new Problem.Item(v.getMessage(), where(v), null))
                .toList();
        String detail =
                items.stream().map(i -> i.where() + " " + i.detail()).collect(Collectors.joining("; ", "", "."));
        return answer(new Problem(
                "urn:vedette:problem:invalid-fields",
                "Some fields are not valid",
                BAD_REQUEST,
                detail,
                items.size() == 1 ? items.getFirst().where() : null,
                "Correct the named fields and send the request again.",
                null,
                items));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e) {
        return unreadableJson(e);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.AUTHENTICATION)
    Response unauthorized(Throwable e) {
        Problem p = ProblemException.unauthorized(
                        e instanceof AuthenticationFailedException
                                ? "The bearer token is not valid: wrong signature, issuer or audience, or it has expired."
                                : "This call needs a bearer token.",
                        "Send a valid token in the header Authorization: Bearer <token>.")
                .problem();
        return Response.fromResponse(answer(p))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    Response forbidden(ForbiddenException e) {
        return answer(ProblemException.forbidden(
                        "Your roles do not allow this call.", "Ask an admin for the role that the documentation names.")
                .problem());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadableJson(json);
        }
        int status = e.getResponse().getStatus();
        if (status < BAD_REQUEST) {
            return e.getResponse();
        }
        return answer(HttpProblems.of(status, e.getMessage()));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        LOG.error("a request failed unforeseen", e);
        return answer(HttpProblems.of(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(), null));
    }

    private Response unreadableJson(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? null : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            where = pointer(mapping) + (where == null ? "" : " (" + where + ")");
        }
        return answer(new Problem(
                "urn:vedette:problem:unreadable-json",
                "The body is not the JSON that is expected",
                BAD_REQUEST,
                firstLine(e.getOriginalMessage()),
                where,
                "Compare the body with the OpenAPI description at /q/openapi.",
                null,
                null));
    }

    private Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.withCorrelationId(correlation.id()))
                .build();
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName()))
                .collect(Collectors.joining());
    }

    /** The path without the method and parameter name that Bean Validation puts in front. */
    private static String where(ConstraintViolation<?> v) {
        String[] parts = v.getPropertyPath().toString().split("\\.", 3);
        return parts[parts.length - 1];
    }

    /** Jackson's message without the Java class names that its later lines hold. */
    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
