package dev.vedette.web.problem;

import java.util.List;

/** Ends a request with a {@link Problem}. It rolls a surrounding transaction back. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException of(
            int status, String slug, String title, String detail, String where, String whatToDo) {
        return new ProblemException(
                new Problem("urn:vedette:problem:" + slug, title, status, detail, where, whatToDo, null, null));
    }

    public static ProblemException notFound(String what, String id) {
        return of(
                404,
                "not-found",
                "Not found",
                "There is no " + what + " " + id + " in your tenant.",
                null,
                "Check the id; the list of the same path shows what there is.");
    }

    public static ProblemException invalid(String detail, String where, String whatToDo) {
        return of(422, "invalid", "The request cannot be carried out as it is", detail, where, whatToDo);
    }

    /** Nothing of an upload could be read; {@code items} says why, file by file. */
    public static ProblemException unreadable(String detail, String where, String whatToDo, List<Problem.Item> items) {
        return new ProblemException(new Problem(
                "urn:vedette:problem:unreadable", "Unreadable input", 422, detail, where, whatToDo, null, items));
    }

    public static ProblemException conflict(String detail, String whatToDo) {
        return of(409, "conflict", "In conflict with the present state", detail, null, whatToDo);
    }

    public static ProblemException tooLarge(String detail, String where, String whatToDo) {
        return of(413, "too-large", "Too large", detail, where, whatToDo);
    }

    public static ProblemException forbidden(String detail, String whatToDo) {
        return of(403, "forbidden", "Not allowed", detail, null, whatToDo);
    }

    public static ProblemException unauthorized(String detail, String whatToDo) {
        return of(401, "unauthorized", "Not signed in", detail, null, whatToDo);
    }
}
