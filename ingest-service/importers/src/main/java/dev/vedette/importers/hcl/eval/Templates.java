package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.iac.value.Ref;
import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Joins text; what is not known leaves a placeholder that names its reference. */
final class Templates {
    private Templates() {}

    static Value join(List<Value> parts, Budget budget) {
        StringBuilder text = new StringBuilder();
        SortedSet<Ref> refs = Refs.NONE;
        boolean whole = true;
        boolean secret = false;
        for (Value part : parts) {
            refs = Refs.union(refs, Refs.deep(part));
            secret |= part.secret();
            whole &= part.isKnown();
            text.append(text(part));
            if (text.length() > Budget.MAX_TEXT || !budget.spend(text.length() / 1000)) {
                return new Value.Unknown(refs, secret);
            }
        }
        return new Value.Text(text.toString(), whole, refs, secret);
    }

    /** The text of a value within a longer text. */
    static String text(Value v) {
        return v.text().orElseGet(() -> switch (v) {
            case Value.Null n -> "";
            case Value.Items i -> placeholder(v);
            case Value.Fields f -> placeholder(v);
            case Value.Unknown u -> placeholder(v);
            case Value.Text t -> t.literal();
            case Value.Num n -> n.number().toPlainString();
            case Value.Bool b -> Boolean.toString(b.value());
        });
    }

    static String placeholder(Value v) {
        SortedSet<Ref> refs = Refs.deep(v);
        return "${" + (refs.isEmpty() ? "unknown" : refs.first().toString()) + "}";
    }

    static Value loop(Evaluator evaluator, Expr.TemplateFor f, Map<String, Value> locals) {
        Value in = evaluator.eval(f.in(), locals);
        List<Value> parts = new ArrayList<>();
        for (Loops.Entry entry : Loops.entries(in)) {
            Map<String, Value> scope = Loops.scope(locals, f.key(), f.value(), entry);
            parts.add(evaluator.eval(f.body(), scope));
        }
        Value joined = join(parts, evaluator.budget());
        return joined.with(Refs.deep(in), in.secret());
    }
}
