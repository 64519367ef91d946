package dev.vedette.importers.hcl.eval;

import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.HclException;
import dev.vedette.importers.hcl.HclParser;
import dev.vedette.importers.iac.value.Value;
import java.util.List;

/** Fills a template file of the upload with the variables it was called with. */
final class TemplateFiles {
    private TemplateFiles() {}

    static Value render(String content, Value.Fields variables) {
        String marker = "VEDETTE_END_OF_TEMPLATE";
        if (content.contains(marker) || content.length() > Budget.MAX_TEXT) {
            return null;
        }
        try {
            Expr template = HclParser.expression("<<" + marker + "\n" + content + "\n" + marker + "\n");
            return new Evaluator(only(variables), new Budget()).eval(template);
        } catch (HclException e) {
            // a script that uses ${} in its own sense: its text is worth more than nothing
            return new Value.Text(content, false, variables.refs(), variables.secret());
        }
    }

    private static Names only(Value.Fields variables) {
        return new Names() {
            @Override
            public Found find(String root, List<Step> steps) {
                return new Found(variables.fields().getOrDefault(root, Value.UNKNOWN), 0);
            }

            @Override
            public String file(String path) {
                return null;
            }
        };
    }
}
