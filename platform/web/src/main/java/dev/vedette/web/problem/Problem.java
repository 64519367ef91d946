package dev.vedette.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param type {@code urn:vedette:problem:<slug>}, lasting
 * @param title the same for every problem of the type
 * @param status HTTP status
 * @param detail what is wrong here
 * @param where file:line, JSON pointer, parameter name or shape id, or {@code null}
 * @param whatToDo the next step for whoever sent the request, or {@code null}
 * @param correlationId quote it when asking for help; the logs carry it
 * @param problems the single problems when there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String where,
        String whatToDo,
        String correlationId,
        List<Item> problems) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One of several problems of a request. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Item(String detail, String where, String whatToDo) {}

    public Problem {
        problems = problems == null ? List.of() : List.copyOf(problems);
    }

    Problem withCorrelationId(String id) {
        return new Problem(type, title, status, detail, where, whatToDo, id, problems);
    }
}
