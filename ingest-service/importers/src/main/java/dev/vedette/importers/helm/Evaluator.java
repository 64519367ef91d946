package dev.vedette.importers.helm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders templates. Steps, depth and length of the result are bounded; a chart cannot loop for ever. */
final class Evaluator {

    private static final int MAX_STEPS = 2_000_000;
    private static final int MAX_OUTPUT = 5_000_000;
    private static final int MAX_DEPTH = 60;

    private final Map<String, List<Node>> defined;
    private final Functions functions = new Functions();
    private int steps;
    private int written;
    private int depth;

    Evaluator(Map<String, List<Node>> defined) {
        this.defined = defined;
    }

    /** Leaves the body of a loop. */
    private static final class Jump extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean breaks;

        Jump(boolean breaks) {
            super(null, null, false, false);
            this.breaks = breaks;
        }
    }

    /** Names and values that are visible at a place. */
    static final class Scope {
        private final Scope outer;
        private final Map<String, Object> variables = new HashMap<>();
        final Object dot;
        final Object root;

        Scope(Scope outer, Object dot, Object root) {
            this.outer = outer;
            this.dot = dot;
            this.root = root;
        }

        Object get(String name) {
            if (name.equals(".")) {
                return dot;
            }
            if (name.equals("$")) {
                return root;
            }
            for (Scope s = this; s != null; s = s.outer) {
                if (s.variables.containsKey(name)) {
                    return s.variables.get(name);
                }
            }
            throw new RenderException("the variable " + name + " is not declared");
        }

        void set(String name, boolean declares, Object value) {
            for (Scope s = this; s != null && !declares; s = s.outer) {
                if (s.variables.containsKey(name)) {
                    s.variables.put(name, value);
                    return;
                }
            }
            variables.put(name, value);
        }
    }

    String render(List<Node> body, Object data) {
        StringBuilder out = new StringBuilder();
        render(body, new Scope(null, data, data), out);
        return out.toString();
    }

    String include(String name, Object data) {
        List<Node> body = defined.get(name);
        if (body == null) {
            throw new RenderException("the template " + name + " is not in the chart");
        }
        if (++depth > MAX_DEPTH) {
            throw new RenderException("templates include each other deeper than " + MAX_DEPTH);
        }
        try {
            return render(body, data);
        } finally {
            depth--;
        }
    }

    /** Renders a text of the values as a template. */
    String tpl(String text, Object data) {
        if (!text.contains("{{")) {
            return text;
        }
        if (++depth > MAX_DEPTH) {
            throw new RenderException("templates include each other deeper than " + MAX_DEPTH);
        }
        try {
            return render(TemplateParser.parse(text, defined), data);
        } finally {
            depth--;
        }
    }

    private void step() {
        if (++steps > MAX_STEPS) {
            throw new RenderException("it takes more than " + MAX_STEPS + " steps");
        }
    }

    private void write(StringBuilder out, String text) {
        written += text.length();
        if (written > MAX_OUTPUT) {
            throw new RenderException("it renders to more than " + MAX_OUTPUT + " characters");
        }
        out.append(text);
    }

    private void render(List<Node> body, Scope scope, StringBuilder out) {
        for (Node n : body) {
            step();
            switch (n) {
                case Node.Text t -> write(out, t.text());
                case Node.Action a -> {
                    Object value = evaluate(a.value(), scope);
                    if (a.variable().isEmpty()) {
                        write(out, Data.print(value));
                    } else {
                        scope.set(a.variable(), a.declares(), value);
                    }
                }
                case Node.If i -> {
                    for (Node.Branch b : i.branches()) {
                        if (b.condition() == null || Data.truth(evaluate(b.condition(), scope))) {
                            render(b.body(), new Scope(scope, scope.dot, scope.root), out);
                            break;
                        }
                    }
                }
                case Node.With w -> {
                    Object value = evaluate(w.value(), scope);
                    boolean holds = Data.truth(value);
                    Scope inner = new Scope(scope, holds ? value : scope.dot, scope.root);
                    if (!w.variable().isEmpty()) {
                        inner.set(w.variable(), true, value);
                    }
                    render(holds ? w.body() : w.otherwise(), inner, out);
                }
                case Node.Range r -> range(r, scope, out);
                case Node.Jump j -> throw new Jump(j.breaks());
                case Node.Call c -> write(out, include(c.template(), evaluate(c.argument(), scope)));
            }
        }
    }

    private void range(Node.Range r, Scope scope, StringBuilder out) {
        Map<Object, Object> items = new LinkedHashMap<>();
        switch (evaluate(r.value(), scope)) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    items.put((long) i, list.get(i));
                }
            }
            case Map<?, ?> map -> new java.util.TreeMap<>(Data.map(map)).forEach(items::put);
            case Long n -> {
                for (long i = 0; i < Math.min(n, 10_000); i++) {
                    items.put(i, i);
                }
            }
            case null, default -> {
                // nothing to repeat for
            }
        }
        if (items.isEmpty()) {
            render(r.otherwise(), new Scope(scope, scope.dot, scope.root), out);
        }
        for (Map.Entry<Object, Object> e : items.entrySet()) {
            Scope inner = new Scope(scope, e.getValue(), scope.root);
            if (!r.key().isEmpty()) {
                inner.set(r.key(), true, e.getKey());
            }
            if (!r.item().isEmpty()) {
                inner.set(r.item(), true, e.getValue());
            }
            try {
                render(r.body(), inner, out);
            } catch (Jump j) {
                if (j.breaks) {
                    return;
                }
            }
        }
    }

    private Object evaluate(Expression e, Scope scope) {
        step();
        return switch (e) {
            case Expression.Literal l -> l.value();
            case Expression.Variable v -> scope.get(v.name());
            case Expression.Field f -> Data.field(evaluate(f.of(), scope), f.name());
            case Expression.Function f -> call(f.name(), arguments(f.arguments(), scope), scope);
            case Expression.Method m -> method(m, scope, List.of());
            case Expression.Pipe p -> {
                Object value = evaluate(p.first(), scope);
                for (Expression next : p.then()) {
                    value = pass(next, scope, value);
                }
                yield value;
            }
        };
    }

    private Object pass(Expression next, Scope scope, Object value) {
        if (next instanceof Expression.Function f) {
            List<Object> arguments = arguments(f.arguments(), scope);
            arguments.add(value);
            return call(f.name(), arguments, scope);
        }
        if (next instanceof Expression.Method m) {
            List<Object> last = new ArrayList<>();
            last.add(value);
            return method(m, scope, last);
        }
        return evaluate(next, scope);
    }

    private Object call(String name, List<Object> arguments, Scope scope) {
        return switch (name) {
            case "include" -> include(Data.print(arguments.getFirst()), arguments.size() > 1 ? arguments.get(1) : null);
            case "tpl" -> tpl(Data.print(arguments.getFirst()), arguments.size() > 1 ? arguments.get(1) : scope.root);
            default -> functions.call(name, arguments);
        };
    }

    private List<Object> arguments(List<Expression> expressions, Scope scope) {
        List<Object> values = new ArrayList<>();
        expressions.forEach(x -> values.add(evaluate(x, scope)));
        return values;
    }

    /** Methods of the objects that Helm gives to templates: what they could ask a cluster or a disk is empty. */
    private Object method(Expression.Method m, Scope scope, List<Object> last) {
        String name = m.of() instanceof Expression.Field f ? f.name() : "";
        List<Object> arguments = arguments(m.arguments(), scope);
        arguments.addAll(last);
        return switch (name) {
            case "Has" ->
                Data.print(arguments.getFirst())
                        .matches("v1|apps/v1|batch/v1|networking\\.k8s\\.io/v1.*|policy/v1.*|autoscaling/v2.*");
            case "Get", "AsConfig", "AsSecrets", "Glob" -> "";
            default -> throw new RenderException("the method " + name + " is not supported");
        };
    }
}
