package dev.vedette.engine.catalogue;

import dev.vedette.engine.condition.ConditionException;
import dev.vedette.engine.condition.ConditionParser;
import dev.vedette.engine.predicate.Standard;
import dev.vedette.engine.yaml.Entry;

/** Reads conditions out of data files, keeping file and line in complaints. */
final class Rules {

    private Rules() {}

    static Rule read(Entry entry, String variable) {
        String text = entry.text().strip().replaceAll("\\s+", " ");
        try {
            ConditionParser.Parsed parsed = ConditionParser.parse(Standard.library(), text, variable);
            return new Rule(text, parsed.condition(), parsed.variables(), entry.line());
        } catch (ConditionException e) {
            throw entry.wrong(e.getMessage());
        }
    }
}
