package dev.vedette.importers.spi;

/** An input cannot be used at all. Its message says what is wrong; position and advice say where and what to do. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String source;
    private final String position;
    private final String problem;
    private final String advice;

    /**
     * @param source path of the file
     * @param position line:column, JSON pointer or shape id, or {@code ""}
     * @param problem what is wrong, one sentence
     * @param advice what to do, one sentence
     */
    public UnreadableException(String source, String position, String problem, String advice) {
        super(source + (position.isEmpty() ? "" : ":" + position) + ": " + problem + " " + advice);
        this.source = source;
        this.position = position;
        this.problem = problem;
        this.advice = advice;
    }

    public String source() {
        return source;
    }

    public String position() {
        return position;
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
