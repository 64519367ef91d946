package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.iac.value.JsonValues;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import dev.vedette.importers.iac.value.YamlValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The functions worth evaluating. Every other call is unknown and keeps the references of its arguments. */
final class Functions {
    private Functions() {}

    static Value call(String name, List<Value> args, Names names, Budget budget) {
        SortedSet<Ref> refs = Refs.deep(args);
        boolean secret = args.stream().anyMatch(Value::secret);
        long size = refs.size() + args.size();
        for (Value arg : args) {
            size += arg instanceof Value.Items items ? items.items().size() : 0;
        }
        if (!budget.spend(size)) {
            return new Value.Unknown(refs, secret);
        }
        if (name.equals("sensitive") && args.size() == 1) {
            return args.getFirst().with(refs, true);
        }
        if (name.equals("nonsensitive") && args.size() == 1) {
            return args.getFirst();
        }
        Value result =
                switch (name) {
                    case "file", "templatefile", "filebase64" -> file(args, names);
                    case "jsonencode" -> args.isEmpty() ? null : JsonValues.encode(args.getFirst());
                    case "jsondecode" -> args.isEmpty() ? null : decode(args.getFirst());
                    case "yamldecode" -> args.isEmpty() ? null : yaml(args.getFirst());
                    case "yamlencode" -> args.isEmpty() ? null : JsonValues.encode(args.getFirst());
                    default -> {
                        Value v = Collections.call(name, args);
                        yield v != null ? v : TextFunctions.call(name, args);
                    }
                };
        return result == null ? new Value.Unknown(refs, secret) : result.with(refs, secret);
    }

    /** {@code try} and {@code can} look at one argument after the other. */
    static Value lazy(Evaluator evaluator, Expr.Call c, Map<String, Value> locals) {
        if (c.name().equals("can") || c.args().isEmpty()) {
            return Value.UNKNOWN;
        }
        Value first = null;
        for (Expr arg : c.args()) {
            Value v = evaluator.eval(arg, locals);
            if (v.isKnown() || !Refs.deep(v).isEmpty()) {
                return first == null ? v : v.with(Refs.deep(first), false);
            }
            first = first == null ? v : first;
        }
        return first;
    }

    private static Value file(List<Value> args, Names names) {
        Optional<String> path =
                args.isEmpty() ? Optional.empty() : args.getFirst().text();
        String content = path.map(names::file).orElse(null);
        if (content == null) {
            return null;
        }
        if (args.size() > 1 && args.get(1) instanceof Value.Fields variables) {
            return TemplateFiles.render(content, variables);
        }
        return Value.of(content.length() > Budget.MAX_TEXT ? content.substring(0, Budget.MAX_TEXT) : content);
    }

    private static Value decode(Value v) {
        return v.text().flatMap(JsonValues::decode).orElse(null);
    }

    private static Value yaml(Value v) {
        try {
            List<YamlValues.Document> documents = YamlValues.read(v.text().orElse(""));
            return v.isKnown() && documents.size() == 1 ? documents.getFirst().value() : null;
        } catch (YamlValues.NotYaml e) {
            return null;
        }
    }

    static Optional<BigDecimal> number(Value v) {
        if (v instanceof Value.Num n) {
            return Optional.of(n.number());
        }
        if (v instanceof Value.Text t && t.whole() && t.literal().length() < 100) {
            try {
                return Optional.of(
                        Value.Num.bounded(new BigDecimal(t.literal().trim().toLowerCase(Locale.ROOT))));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
