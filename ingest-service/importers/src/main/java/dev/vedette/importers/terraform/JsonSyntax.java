package dev.vedette.importers.terraform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.vedette.importers.hcl.Body;
import dev.vedette.importers.hcl.Body.Attribute;
import dev.vedette.importers.hcl.Body.Block;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.HclException;
import dev.vedette.importers.hcl.HclParser;
import dev.vedette.importers.hcl.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON form of the language: the same tree as from HCL, nested blocks as attributes. */
final class JsonSyntax {
    /** How many labels a block has; all other keys at the top are not of the language. */
    private static final Map<String, Integer> LABELS = Map.of(
            "resource",
            2,
            "data",
            2,
            "module",
            1,
            "variable",
            1,
            "output",
            1,
            "provider",
            1,
            "locals",
            0,
            "terraform",
            0);

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonSyntax() {}

    static Body configuration(String text) throws IOException {
        List<Block> blocks = new ArrayList<>();
        if (parse(text) instanceof Expr.Obj top) {
            for (Expr.Obj.Item item : top.items()) {
                Integer labels = LABELS.get(key(item));
                if (labels != null) {
                    collect(key(item), labels, List.of(), item.value(), blocks);
                }
            }
        }
        return new Body(List.of(), blocks);
    }

    static Body variables(String text) throws IOException {
        return parse(text) instanceof Expr.Obj top ? body(top) : Body.EMPTY;
    }

    private static void collect(String type, int labels, List<String> so, Expr value, List<Block> into) {
        if (value instanceof Expr.Tuple list) {
            list.items().forEach(v -> collect(type, labels, so, v, into));
        } else if (value instanceof Expr.Obj object) {
            if (labels == 0) {
                into.add(new Block(type, so, body(object), object.at()));
                return;
            }
            for (Expr.Obj.Item item : object.items()) {
                List<String> more = new ArrayList<>(so);
                more.add(key(item));
                collect(type, labels - 1, more, item.value(), into);
            }
        }
    }

    private static Body body(Expr.Obj object) {
        return new Body(
                object.items().stream()
                        .map(i -> new Attribute(key(i), i.value(), i.value().at()))
                        .toList(),
                List.of());
    }

    private static String key(Expr.Obj.Item item) {
        return item.key() instanceof Expr.Text t ? t.value() : "";
    }

    private static Expr parse(String text) throws IOException {
        try (JsonParser p = JSON.createParser(text)) {
            p.nextToken();
            return expr(p);
        }
    }

    private static Expr expr(JsonParser p) throws IOException {
        Place at = new Place(
                p.currentTokenLocation().getLineNr(), p.currentTokenLocation().getColumnNr());
        JsonToken token = p.currentToken();
        if (token == JsonToken.START_OBJECT) {
            List<Expr.Obj.Item> items = new ArrayList<>();
            while (p.nextToken() != JsonToken.END_OBJECT) {
                Expr key = new Expr.Text(p.currentName(), at);
                p.nextToken();
                items.add(new Expr.Obj.Item(key, expr(p)));
            }
            return new Expr.Obj(items, at);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Expr> items = new ArrayList<>();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                items.add(expr(p));
            }
            return new Expr.Tuple(items, at);
        }
        if (token == JsonToken.VALUE_STRING) {
            return template(p.getText(), at);
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Expr.Bool(token == JsonToken.VALUE_TRUE, at);
        }
        return token != null && token.isNumeric() ? new Expr.Num(p.getDecimalValue(), at) : new Expr.Null(at);
    }

    private static Expr template(String text, Place at) {
        try {
            Expr e = HclParser.template(text);
            return e instanceof Expr.Text t ? new Expr.Text(t.value(), at) : e;
        } catch (HclException e) {
            return new Expr.Text(text, at);
        }
    }
}
