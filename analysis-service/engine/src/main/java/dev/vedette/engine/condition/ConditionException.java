package dev.vedette.engine.condition;

/** A condition that cannot be read: the column, what was expected, and the condition itself. */
public final class ConditionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final String problem;

    ConditionException(int column, String problem, String condition) {
        super("column " + column + ": " + problem + " in: " + condition);
        this.column = column;
        this.problem = problem;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }
}
