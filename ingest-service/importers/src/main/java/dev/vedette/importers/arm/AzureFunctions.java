package dev.vedette.importers.arm;

import dev.vedette.importers.hcl.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites calls of Azure's functions to expressions that the evaluator knows. */
public final class AzureFunctions {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d{1,2})(?::[^}]{0,20})?\\}");
    private static final Set<String> IDS = Set.of(
            "resourceid",
            "subscriptionresourceid",
            "tenantresourceid",
            "extensionresourceid",
            "managementgroupresourceid");
    private static final int MAX_DEPTH = 200;

    private AzureFunctions() {}

    public static Expr rewrite(Expr e) {
        return rewrite(e, 0);
    }

    private static Expr rewrite(Expr e, int depth) {
        if (depth > MAX_DEPTH) {
            return new Expr.Null(e.at());
        }
        int d = depth + 1;
        return switch (e) {
            case Expr.Call c -> call(new Expr.Call(c.name(), all(c.args(), d), false, c.at()));
            case Expr.Template t -> new Expr.Template(all(t.parts(), d), t.at());
            case Expr.Tuple t -> new Expr.Tuple(all(t.items(), d), t.at());
            case Expr.Obj o ->
                new Expr.Obj(
                        o.items().stream()
                                .map(i -> new Expr.Obj.Item(rewrite(i.key(), d), rewrite(i.value(), d)))
                                .toList(),
                        o.at());
            case Expr.Attr a -> new Expr.Attr(rewrite(a.of(), d), a.name(), a.at());
            case Expr.Index i -> new Expr.Index(rewrite(i.of(), d), rewrite(i.key(), d), i.at());
            case Expr.For f ->
                new Expr.For(
                        f.keyName(),
                        f.valueName(),
                        rewrite(f.in(), d),
                        null,
                        rewrite(f.value(), d),
                        false,
                        f.when() == null ? null : rewrite(f.when(), d),
                        f.at());
            case Expr.Conditional c ->
                new Expr.Conditional(rewrite(c.when(), d), rewrite(c.then(), d), rewrite(c.otherwise(), d), c.at());
            case Expr.Binary b -> new Expr.Binary(b.operator(), rewrite(b.left(), d), rewrite(b.right(), d), b.at());
            case Expr.Unary u -> new Expr.Unary(u.operator(), rewrite(u.of(), d), u.at());
            case Expr.Text t -> t;
            case Expr.Num n -> n;
            case Expr.Bool b -> b;
            case Expr.Null n -> n;
            case Expr.Root r -> r;
            case Expr.Each x -> x;
            case Expr.Splat s -> s;
            case Expr.TemplateFor f -> f;
        };
    }

    private static List<Expr> all(List<Expr> es, int depth) {
        List<Expr> out = new ArrayList<>();
        es.forEach(e -> out.add(rewrite(e, depth)));
        return out;
    }

    private static Expr call(Expr.Call c) {
        List<Expr> args = c.args();
        String name = c.name().toLowerCase(java.util.Locale.ROOT);
        Expr first = args.isEmpty() ? new Expr.Null(c.at()) : args.getFirst();
        if (IDS.contains(name)) {
            return id(c);
        }
        return switch (name) {
            case "parameters", "variables" -> new Expr.Index(new Expr.Root(name, c.at()), first, c.at());
            case "reference" ->
                first instanceof Expr.Text ? new Expr.Index(new Expr.Root("symbol", c.at()), first, c.at()) : first;
            case "listkeys",
                    "listadminkeys",
                    "string",
                    "base64",
                    "take",
                    "substring",
                    "trim",
                    "skip",
                    "uri",
                    "array",
                    "getsecret" -> first;
            case "loadjsoncontent", "loadyamlcontent" ->
                new Expr.Call(
                        name.equals("loadjsoncontent") ? "jsondecode" : "yamldecode",
                        List.of(new Expr.Call("file", List.of(first), false, c.at())),
                        false,
                        c.at());
            case "loadtextcontent" -> new Expr.Call("file", List.of(first), false, c.at());
            case "tolower" -> new Expr.Call("lower", List.of(first), false, c.at());
            case "toupper" -> new Expr.Call("upper", List.of(first), false, c.at());
            case "union" -> new Expr.Call("merge", args, false, c.at());
            case "concat" ->
                args.stream().anyMatch(a -> a instanceof Expr.Tuple)
                        ? new Expr.Call("concat", args, false, c.at())
                        : new Expr.Template(args, c.at());
            case "format" -> format(c);
            case "if" -> args.size() == 3 ? new Expr.Conditional(first, args.get(1), args.get(2), c.at()) : c;
            case "equals" -> args.size() == 2 ? new Expr.Binary("==", first, args.get(1), c.at()) : c;
            case "not" -> new Expr.Unary("!", first, c.at());
            case "and" -> args.stream().skip(1).limit(50).reduce(first, (a, b) -> new Expr.Binary("&&", a, b, c.at()));
            case "or" -> args.stream().skip(1).limit(50).reduce(first, (a, b) -> new Expr.Binary("||", a, b, c.at()));
            case "createarray" -> new Expr.Tuple(args, c.at());
            case "empty" ->
                new Expr.Binary(
                        "==",
                        new Expr.Call("length", List.of(first), false, c.at()),
                        new Expr.Num(java.math.BigDecimal.ZERO, c.at()),
                        c.at());
            default -> c;
        };
    }

    /** {@code resourceId('Microsoft.X/y', 'a')} names a resource by type and name; leading scopes are left out. */
    private static Expr id(Expr.Call c) {
        for (int i = 0; i < c.args().size(); i++) {
            if (c.args().get(i) instanceof Expr.Text t && t.value().matches("(?i)microsoft\\.[\\w.]+/.*")) {
                List<Expr> parts = new ArrayList<>();
                for (Expr name : c.args().subList(i + 1, c.args().size())) {
                    if (!parts.isEmpty()) {
                        parts.add(new Expr.Text("/", c.at()));
                    }
                    parts.add(name);
                }
                Expr names = parts.size() == 1 ? parts.getFirst() : new Expr.Template(parts, c.at());
                return new Expr.Index(new Expr.Index(new Expr.Root("resourceId", c.at()), t, c.at()), names, c.at());
            }
        }
        return c;
    }

    private static Expr format(Expr.Call c) {
        if (c.args().isEmpty() || !(c.args().getFirst() instanceof Expr.Text pattern)) {
            return c;
        }
        List<Expr> parts = new ArrayList<>();
        Matcher m = SLOT.matcher(pattern.value());
        int end = 0;
        while (m.find()) {
            parts.add(new Expr.Text(pattern.value().substring(end, m.start()), c.at()));
            int slot = Integer.parseInt(m.group(1)) + 1;
            parts.add(slot < c.args().size() ? c.args().get(slot) : new Expr.Text("", c.at()));
            end = m.end();
        }
        parts.add(new Expr.Text(pattern.value().substring(end), c.at()));
        return new Expr.Template(parts, c.at());
    }
}
