package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Operators on values that may be unknown. */
final class Operators {
    private Operators() {}

    static Value binary(String operator, Value left, Value right) {
        SortedSet<Ref> refs = Refs.union(Refs.deep(left), Refs.deep(right));
        boolean secret = left.secret() || right.secret();
        Optional<Value> known =
                switch (operator) {
                    case "&&", "||" -> logical(operator, left, right);
                    case "==" -> equal(left, right).map(Value::of);
                    case "!=" -> equal(left, right).map(b -> Value.of(!b));
                    default -> arithmetic(operator, left, right);
                };
        return known.orElse(Value.UNKNOWN).with(refs, secret);
    }

    static Value unary(String operator, Value of) {
        if (operator.equals("!") && of.flag("").isPresent()) {
            return Value.of(!of.flag("").get()).with(of.refs(), of.secret());
        }
        if (operator.equals("-") && of instanceof Value.Num n) {
            return new Value.Num(n.number().negate(), n.refs(), n.secret());
        }
        return new Value.Unknown(Refs.deep(of), of.secret());
    }

    private static Optional<Value> logical(String operator, Value left, Value right) {
        boolean decides = operator.equals("||");
        Optional<Boolean> l = left.flag("");
        Optional<Boolean> r = right.flag("");
        if (l.isPresent() && l.get() == decides || r.isPresent() && r.get() == decides) {
            return Optional.of(Value.of(decides));
        }
        return l.isPresent() && r.isPresent() ? Optional.of(Value.of(!decides)) : Optional.empty();
    }

    static Optional<Boolean> equal(Value left, Value right) {
        if (left.isNull() || right.isNull()) {
            boolean unknown = left instanceof Value.Unknown || right instanceof Value.Unknown;
            return unknown ? Optional.empty() : Optional.of(left.isNull() && right.isNull());
        }
        if (!left.isKnown() || !right.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(plain(left).equals(plain(right)));
    }

    /** A known value without references, comparable by equals; numbers and their text are the same. */
    private static Object plain(Value v) {
        return switch (v) {
            case Value.Items items ->
                items.items().stream().map(Operators::plain).toList();
            case Value.Fields fields -> {
                Map<String, Object> map = new LinkedHashMap<>();
                fields.fields().forEach((k, x) -> map.put(k, plain(x)));
                yield map;
            }
            case Value.Null n -> Optional.empty();
            case Value.Text t -> t.literal();
            case Value.Num n -> n.number().stripTrailingZeros().toPlainString();
            case Value.Bool b -> Boolean.toString(b.value());
            case Value.Unknown u -> u;
        };
    }

    private static Optional<Value> arithmetic(String operator, Value left, Value right) {
        Optional<BigDecimal> l = Functions.number(left);
        Optional<BigDecimal> r = Functions.number(right);
        if (l.isEmpty() || r.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal a = l.get();
        BigDecimal b = r.get();
        if (Math.abs((long) a.scale()) > 1000
                || Math.abs((long) b.scale()) > 1000
                || a.precision() > 400
                || b.precision() > 400) {
            return Optional.empty();
        }
        return switch (operator) {
            case "+" -> Optional.of(num(a.add(b)));
            case "-" -> Optional.of(num(a.subtract(b)));
            case "*" -> Optional.of(num(a.multiply(b)));
            case "/" -> b.signum() == 0 ? Optional.empty() : Optional.of(num(a.divide(b, MathContext.DECIMAL64)));
            case "%" -> b.signum() == 0 ? Optional.empty() : Optional.of(num(a.remainder(b)));
            case "<" -> Optional.of(Value.of(a.compareTo(b) < 0));
            case ">" -> Optional.of(Value.of(a.compareTo(b) > 0));
            case "<=" -> Optional.of(Value.of(a.compareTo(b) <= 0));
            case ">=" -> Optional.of(Value.of(a.compareTo(b) >= 0));
            default -> Optional.empty();
        };
    }

    private static Value num(BigDecimal n) {
        return new Value.Num(n, Refs.NONE, false);
    }

    /** One of two values, it is not known which: what both have is kept, the references of both are. */
    static Value either(Value a, Value b) {
        SortedSet<Ref> refs = Refs.union(Refs.deep(a), Refs.deep(b));
        boolean secret = a.secret() || b.secret();
        if (equal(a, b).orElse(false)) {
            return a.with(refs, secret);
        }
        if (a instanceof Value.Fields x && b instanceof Value.Fields y) {
            Map<String, Value> both = new LinkedHashMap<>(x.fields());
            y.fields().forEach((k, v) -> both.merge(k, v, Operators::either));
            return new Value.Fields(both, x.at(), refs, secret);
        }
        if (a instanceof Value.Items x && b instanceof Value.Items y) {
            List<Value> longer = x.items().size() >= y.items().size() ? x.items() : y.items();
            return new Value.Items(new ArrayList<>(longer), refs, secret);
        }
        if (a instanceof Value.Text x && (b instanceof Value.Text || b.isNull() || b instanceof Value.Unknown)) {
            String other = b instanceof Value.Text y ? y.literal() : "";
            String text = x.literal().length() >= other.length() && !x.literal().startsWith("${unknown")
                    ? x.literal()
                    : other;
            return new Value.Text(text, false, refs, secret);
        }
        if (b instanceof Value.Text && (a.isNull() || a instanceof Value.Unknown)) {
            return either(b, a);
        }
        if (a.isNull() && !(b instanceof Value.Bool) || b.isNull() && !(a instanceof Value.Bool)) {
            Value there = a.isNull() ? b : a;
            return there instanceof Value.Num ? new Value.Unknown(refs, secret) : there.with(refs, secret);
        }
        return new Value.Unknown(refs, secret);
    }
}
