package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the label of an arrow states about the connection. */
public final class ArrowLabel {

    private record Rule(Pattern words, String key, FactValue value, double confidence) {}

    private static Rule rule(String words, String key, FactValue value, double confidence) {
        return new Rule(Pattern.compile("(?:^|[^a-z0-9])(?:" + words + ")(?![a-z0-9])"), key, value, confidence);
    }

    private static Rule word(String words, String key, String value) {
        return rule(words, key, FactValue.of(value), 0.9);
    }

    /** Only where the label begins with it: "query" is a verb there and a noun elsewhere. */
    private static Rule start(String words, String key, String value) {
        return new Rule(
                Pattern.compile("^(?:\\d{1,2}[.)] ?)?(?:" + words + ")(?![a-z0-9])"), key, FactValue.of(value), 0.85);
    }

    /** For one key the first rule that matches counts. */
    private static final List<Rule> RULES = List.of(
            word("mutual tls|mtls|mutually authenticated", "encrypted", "mtls"),
            word(
                    "unencrypted|not encrypted|plain ?text connection|no tls|in the clear|without tls",
                    "encrypted",
                    "none"),
            word(
                    "https|tls(?: ?1\\.[0-3])?|ssl|wss|ssh|sftp|ftps|encrypted|secure web ?socket|grpcs|amqps|ldaps",
                    "encrypted",
                    "tls"),
            word("http|ws|ftp|telnet|ldap|smtp without tls", "encrypted", "none"),
            word("mutual tls|mtls", "authn", "mutual"),
            word("unauthenticated|no auth(?:entication)?|anonymous|without login", "authn", "none"),
            word(
                    "jwt|oauth2?|oidc|bearer|api[- ]?keys?|single"
                            + " sign-on|sso|signed|token|password|iam|sigv4|authenticated|basic auth|credentials|session"
                            + " cookie|corporate account|login|log ?in|saml",
                    "authn",
                    "required"),
            rule(
                    "public network|public internet|over the internet|via internet",
                    "publicNetwork",
                    FactValue.of(true),
                    0.9),
            word(
                    "auto[- ]?approved?|auto[- ]?confirm(?:ed)?|unapproved|unconfirmed|approval off"
                            + "|(?:without|no|not|never|needs no|skips?)(?: an?y?)? (?:approval|approved|confirmation|confirmed|asking)",
                    "approval",
                    "none"),
            word("approve above|approves? some|above \\d+|over \\d+", "approval", "partial"),
            word("approves?|approval|approved|after approval|confirm(?:s|ation)?|sign[- ]off", "approval", "required"),
            start("read(?:s)? and writes?|reads?/writes?|read-write|r/w|crud", "verb", "read-write"),
            start(
                    "reads?|gets?|fetch(?:es)?|queries|query|search(?:es)?|look ?ups?|looks"
                            + " up|retrieves?|selects?|pulls?|loads?",
                    "verb",
                    "read"),
            start(
                    "writes?|stores?|saves?|inserts?|updates?|puts?|push(?:es)?|appends?|upserts?|persists?|index(?:es)?|logs?",
                    "verb",
                    "write"),
            start("sends?|publish(?:es)?|emits?|notif(?:y|ies)|posts?", "verb", "send"),
            word(
                    "(?:re-?)?train(?:s|ed|ing)?(?: set| data)?|fine-?tun(?:e|es|ed|ing)|learn(?:s|ing)?",
                    "kind",
                    "train"),
            word("deploys?|deployment|rollout|release", "kind", "deploy"),
            word("logs?|traces?|metrics|audit|telemetry", "kind", "log"),
            word("delegates?|task|hand-?off|sub-?task", "kind", "delegate"),
            rule("schema[- ]checked|validated|json schema", "schemaChecked", FactValue.of(true), 0.8),
            rule("planned|future|later|todo|tbd", "planned", FactValue.of(true), 0.8));

    private static final Pattern PROTOCOL = Pattern.compile(
            "(?<![A-Za-z0-9])(HTTPS?|mTLS|mutual TLS|TLS(?:"
                    + " ?1\\.[0-3])?|gRPC|REST|GraphQL|WebSocket|WSS?|MQTT|AMQP|Kafka|SQL|JDBC|SMTP|IMAP|SSH|SFTP|FTP|TCP|UDP|SSE|stdio|JSON-RPC|A2A|MCP|SOAP|OAuth2?|LDAPS?|S3"
                    + " API|port \\d{2,5})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private ArrowLabel() {}

    public static List<Said> of(String label) {
        if (label.isBlank()) {
            return List.of();
        }
        String text = label.toLowerCase(Locale.ROOT);
        List<Said> said = new ArrayList<>();
        for (Rule r : RULES) {
            boolean known = said.stream().anyMatch(s -> s.key().equals(r.key()));
            if (!known && r.words().matcher(text).find()) {
                said.add(new Said(r.key(), r.value(), r.confidence()));
            }
        }
        Matcher m = PROTOCOL.matcher(label);
        if (m.find()) {
            said.add(new Said("protocol", FactValue.of(m.group(1)), 0.95));
        }
        data(label).ifPresent(d -> said.add(new Said("dataClasses", d, 0.8)));
        return said;
    }

    private static java.util.Optional<FactValue> data(String label) {
        List<String> classes = DataWords.classes(label);
        return classes.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(FactValue.of(classes));
    }
}
