package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Evaluates expressions partially. Every result carries the references of everything it was made from. */
public final class Evaluator {
    private final Names names;
    private final Budget budget;

    public Evaluator(Names names, Budget budget) {
        this.names = names;
        this.budget = budget;
    }

    public Value eval(Expr e) {
        return eval(e, Map.of());
    }

    /** @param locals loop variables in scope, by name */
    public Value eval(Expr e, Map<String, Value> locals) {
        if (!budget.enter()) {
            budget.leave();
            return Value.UNKNOWN;
        }
        try {
            return switch (e) {
                case Expr.Text t -> Value.of(t.value());
                case Expr.Num n -> new Value.Num(n.value(), Refs.NONE, false);
                case Expr.Bool b -> Value.of(b.value());
                case Expr.Null n -> Value.NULL;
                case Expr.Template t -> template(t, locals);
                case Expr.TemplateFor f -> Templates.loop(this, f, locals);
                case Expr.Tuple t -> tuple(t, locals);
                case Expr.Obj o -> object(o, locals);
                case Expr.Root r -> traversal(r, locals);
                case Expr.Attr a -> traversal(a, locals);
                case Expr.Index i -> traversal(i, locals);
                case Expr.Splat s -> splat(s, locals);
                case Expr.Each each -> locals.getOrDefault(EACH, Value.UNKNOWN);
                case Expr.Call c -> call(c, locals);
                case Expr.For f -> Loops.eval(this, f, locals);
                case Expr.Conditional c -> conditional(c, locals);
                case Expr.Binary b -> Operators.binary(b.operator(), eval(b.left(), locals), eval(b.right(), locals));
                case Expr.Unary u -> Operators.unary(u.operator(), eval(u.of(), locals));
            };
        } finally {
            budget.leave();
        }
    }

    /** Name of the item of a splat among the loop variables; no identifier can be spelt like it. */
    private static final String EACH = "[*]";

    private Value template(Expr.Template t, Map<String, Value> locals) {
        if (t.parts().size() == 1) {
            return eval(t.parts().getFirst(), locals);
        }
        List<Value> parts = new ArrayList<>();
        for (Expr part : t.parts()) {
            parts.add(eval(part, locals));
        }
        return Templates.join(parts, budget);
    }

    private Value tuple(Expr.Tuple t, Map<String, Value> locals) {
        List<Value> items = new ArrayList<>();
        for (Expr item : t.items()) {
            items.add(eval(item, locals));
        }
        return Value.of(items);
    }

    private Value object(Expr.Obj o, Map<String, Value> locals) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Map<String, String> at = new LinkedHashMap<>();
        SortedSet<Ref> refs = Refs.NONE;
        for (Expr.Obj.Item item : o.items()) {
            Value key = eval(item.key(), locals);
            Value value = eval(item.value(), locals);
            String name = Templates.text(key);
            if (!(key instanceof Value.Text text && text.whole())) {
                refs = Refs.union(refs, Refs.deep(key));
            }
            fields.put(name, value);
            at.put(name, item.value().at().toString());
        }
        return new Value.Fields(fields, at, refs, false);
    }

    /** Follows a chain of attributes and indices down to its root in one loop. */
    private Value traversal(Expr e, Map<String, Value> locals) {
        List<Expr> chain = new ArrayList<>();
        Expr at = e;
        while (at instanceof Expr.Attr || at instanceof Expr.Index) {
            chain.add(at);
            at = at instanceof Expr.Attr a ? a.of() : ((Expr.Index) at).of();
        }
        List<Names.Step> steps = new ArrayList<>();
        SortedSet<Ref> keyRefs = Refs.NONE;
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (chain.get(i) instanceof Expr.Attr a) {
                steps.add(new Names.Step.Attr(a.name()));
            } else {
                Value key = eval(((Expr.Index) chain.get(i)).key(), locals);
                keyRefs = Refs.union(keyRefs, Refs.deep(key));
                steps.add(new Names.Step.Index(key));
            }
        }
        Value value;
        int used = 0;
        if (at instanceof Expr.Root root) {
            if (locals.containsKey(root.name())) {
                value = locals.get(root.name());
            } else {
                Names.Found found = names.find(root.name(), steps);
                value = found.value();
                used = Math.min(found.used(), steps.size());
            }
        } else {
            value = eval(at, locals);
        }
        for (Names.Step step : steps.subList(used, steps.size())) {
            value = Access.step(value, step);
        }
        return keyRefs.isEmpty() ? value : value.with(keyRefs, false);
    }

    private Value splat(Expr.Splat s, Map<String, Value> locals) {
        Value source = eval(s.source(), locals);
        List<Value> items = new ArrayList<>();
        switch (source) {
            case Value.Items list -> {
                for (Value item : list.items()) {
                    items.add(each(s, item, locals));
                }
            }
            case Value.Null n -> {}
            case Value.Unknown u -> {
                // how many there are is not known; one stands for all, so that its references stay
                return each(s, u, locals) instanceof Value.Unknown one ? one : u;
            }
            case Value.Text t -> items.add(each(s, t, locals));
            case Value.Num n -> items.add(each(s, n, locals));
            case Value.Bool b -> items.add(each(s, b, locals));
            case Value.Fields f -> items.add(each(s, f, locals));
        }
        return new Value.Items(items, source.refs(), source.secret());
    }

    private Value each(Expr.Splat s, Value item, Map<String, Value> locals) {
        return eval(s.each(), with(locals, EACH, item));
    }

    private Value call(Expr.Call c, Map<String, Value> locals) {
        if (c.name().equals("can") || c.name().equals("try")) {
            return Functions.lazy(this, c, locals);
        }
        List<Value> args = new ArrayList<>();
        for (Expr arg : c.args()) {
            args.add(eval(arg, locals));
        }
        if (c.expandsLast() && !args.isEmpty()) {
            Value last = args.removeLast();
            if (last instanceof Value.Items items) {
                args.addAll(items.items());
            } else {
                return new Value.Unknown(Refs.union(Refs.deep(args), Refs.deep(last)), last.secret());
            }
        }
        return Functions.call(c.name(), args, names, budget);
    }

    private Value conditional(Expr.Conditional c, Map<String, Value> locals) {
        Value when = eval(c.when(), locals);
        if (when instanceof Value.Bool b) {
            return eval(b.value() ? c.then() : c.otherwise(), locals).with(when.refs(), false);
        }
        Value then = eval(c.then(), locals);
        Value otherwise = eval(c.otherwise(), locals);
        return Operators.either(then, otherwise).with(Refs.deep(when), false);
    }

    Value eval(Expr e, Map<String, Value> locals, String name, Value value) {
        return eval(e, with(locals, name, value));
    }

    static Map<String, Value> with(Map<String, Value> locals, String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(locals);
        more.put(name, value);
        return more;
    }

    Budget budget() {
        return budget;
    }
}
