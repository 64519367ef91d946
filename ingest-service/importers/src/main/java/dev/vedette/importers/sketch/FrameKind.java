package dev.vedette.importers.sketch;

import dev.vedette.importers.label.Names;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the members of a frame are by its title: "MCP Servers", "Tools", "LLM Providers". */
final class FrameKind {

    private record Rule(String type, Pattern title) {}

    private static final Rule[] RULES = Stream.of(
                    "mcp-server=\\bmcp\\b.*\\bservers?\\b|\\bmcp tools?\\b",
                    "tool=\\btools\\b|\\btool (?:providers?|layer|box|set|belt)\\b|\\btoolkit\\b|\\bfunction calling\\b",
                    "agent=\\bagents\\b|\\bcrew\\b|\\bagent (?:layer|team|pool|swarm|network|tier)\\b|\\bsub ?agents?\\b",
                    "llm=\\bllms?(?: (?:layer|providers?|models?|tier|services?|apis?|backends?|options))?$|\\blanguage models\\b|^models$|\\bmodel providers?\\b",
                    "function=\\blambdas?\\b|\\bfunctions\\b",
                    "guardrail=\\bguardrails?\\b|\\bsafety\\b",
                    "monitoring=\\bmonitoring\\b|\\bobservability\\b",
                    "user=^(?:users?|actors?|people|personas?|humans?|clients? and users?|end users?)$",
                    "data-store=\\bdatabases?\\b|\\bdata ?stores?\\b|^storage\\b|\\bstorage$|\\b(?:storage|persistence|data) (?:layer|tier)\\b|^persistence$|^memory\\b",
                    "external-service=\\b(?:external|third party|3rd party) (?:services?|apis?|systems?|integrations?|providers?)\\b|^integrations$|\\bsaas\\b")
            .map(l -> l.split("=", 2))
            .map(p -> new Rule(p[0], Pattern.compile(p[1])))
            .toArray(Rule[]::new);

    private FrameKind() {}

    static Optional<String> of(String title) {
        String words = Names.normal(title);
        return Stream.of(RULES)
                .filter(r -> r.title().matcher(words).find())
                .map(Rule::type)
                .findFirst();
    }
}
