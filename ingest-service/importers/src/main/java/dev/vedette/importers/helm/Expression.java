package dev.vedette.importers.helm;

import java.util.List;

/** What stands in an action. */
sealed interface Expression {

    record Literal(Object value) implements Expression {}

    /** {@code .}, or {@code $name}; {@code $} is the root. */
    record Variable(String name) implements Expression {}

    record Field(Expression of, String name) implements Expression {}

    record Function(String name, List<Expression> arguments) implements Expression {}

    /** A value that is called like a method: {@code .Capabilities.APIVersions.Has "x"}. */
    record Method(Expression of, List<Expression> arguments) implements Expression {}

    /** The result of one goes to the next as its last argument. */
    record Pipe(Expression first, List<Expression> then) implements Expression {}
}
