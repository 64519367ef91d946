package dev.vedette.importers.hcl;

import java.math.BigDecimal;
import java.util.List;

/** An expression; every node knows where it stands. */
public sealed interface Expr {
    Place at();

    record Text(String value, Place at) implements Expr {}

    record Num(BigDecimal value, Place at) implements Expr {}

    record Bool(boolean value, Place at) implements Expr {}

    record Null(Place at) implements Expr {}

    /** Pieces joined to a string; a template of one single interpolation keeps the type of its value. */
    record Template(List<Expr> parts, Place at) implements Expr {
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** {@code %{ for key, value in in }body%{ endfor }}; {@code key} may be {@code null}. */
    record TemplateFor(String key, String value, Expr in, Expr body, Place at) implements Expr {}

    record Tuple(List<Expr> items, Place at) implements Expr {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /** Keys in the order of the source. */
    record Obj(List<Item> items, Place at) implements Expr {
        public Obj {
            items = List.copyOf(items);
        }

        public record Item(Expr key, Expr value) {}
    }

    /** First name of a traversal: {@code var}, {@code aws_s3_bucket}, a loop variable. */
    record Root(String name, Place at) implements Expr {}

    record Attr(Expr of, String name, Place at) implements Expr {}

    record Index(Expr of, Expr key, Place at) implements Expr {}

    /** {@code source[*].rest} or {@code source.*.rest}; {@code each} holds {@link Each} where an item goes. */
    record Splat(Expr source, Expr each, Place at) implements Expr {}

    /** Stands for one item within {@link Splat#each}. */
    record Each(Place at) implements Expr {}

    record Call(String name, List<Expr> args, boolean expandsLast, Place at) implements Expr {
        public Call {
            args = List.copyOf(args);
        }
    }

    /** {@code [for ...]} when {@code key} is {@code null}, else {@code {for ... : key => value}}. */
    record For(String keyName, String valueName, Expr in, Expr key, Expr value, boolean groups, Expr when, Place at)
            implements Expr {}

    record Conditional(Expr when, Expr then, Expr otherwise, Place at) implements Expr {}

    record Binary(String operator, Expr left, Expr right, Place at) implements Expr {}

    record Unary(String operator, Expr of, Place at) implements Expr {}
}
