package dev.vedette.web.problem;

/** Problems for plain HTTP statuses that the framework decides on. */
final class HttpProblems {
    private HttpProblems() {}

    static Problem of(int status, String message) {
        return switch (status) {
            case 400 -> problem(status, "bad-request", "Bad request", message, "Compare the request with /q/openapi.");
            case 404 ->
                problem(
                        status,
                        "not-found",
                        "Not found",
                        "There is nothing at this path.",
                        "See /q/openapi for the paths.");
            case 405 -> problem(status, "method-not-allowed", "Method not allowed", message, "See /q/openapi.");
            case 406 ->
                problem(status, "not-acceptable", "Not acceptable", message, "Ask for application/json in Accept.");
            case 413 ->
                problem(
                        status,
                        "too-large",
                        "Too large",
                        "The body is larger than allowed.",
                        "Send it in smaller parts.");
            case 415 ->
                problem(
                        status,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "The Content-Type of the body is not one that this call reads.",
                        "See /q/openapi for the media types of this call.");
            case 503 -> problem(status, "unavailable", "Not available for the moment", message, "Try again later.");
            default ->
                status >= 500
                        ? problem(
                                status,
                                "internal",
                                "Something went wrong on our side",
                                "The request could not be carried out.",
                                "Try again; if it stays, give the correlation id to whoever runs the service.")
                        : problem(status, "http-" + status, "Refused", message, null);
        };
    }

    private static Problem problem(int status, String slug, String title, String detail, String whatToDo) {
        return new Problem("urn:vedette:problem:" + slug, title, status, detail, null, whatToDo, null, null);
    }
}
