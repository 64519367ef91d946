package dev.vedette.importers.helm;

import java.util.List;

/** A piece of a template. */
sealed interface Node {

    record Text(String text) implements Node {}

    /** @param variable what the value is assigned to, {@code ""} when it is printed */
    record Action(String variable, boolean declares, Expression value) implements Node {}

    /** The first branch whose condition holds; the last may have none. */
    record If(List<Branch> branches) implements Node {}

    record Branch(Expression condition, List<Node> body) {}

    record With(String variable, Expression value, List<Node> body, List<Node> otherwise) implements Node {}

    record Range(String key, String item, Expression value, List<Node> body, List<Node> otherwise) implements Node {}

    /** {@code break} or {@code continue}. */
    record Jump(boolean breaks) implements Node {}

    record Call(String template, Expression argument) implements Node {}
}
