package dev.vedette.importers.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials that their shape gives away, wherever they stand. */
final class Tokens {

    /**
     * @param sign what every match begins with; looking for it is much cheaper than matching
     * @param shape the secret is its first group, or all of it
     */
    private record Kind(String sign, String what, Pattern shape) {
        static Kind of(String sign, String what, String shape) {
            return new Kind(sign, what, Pattern.compile(shape));
        }
    }

    private static final List<Kind> KINDS = List.of(
            Kind.of("AKIA", "AWS access key", "AKIA[A-Z0-9]{16}"),
            Kind.of("ASIA", "AWS access key", "ASIA[A-Z0-9]{16}"),
            Kind.of("sk-", "API key", "(?<![A-Za-z0-9])sk-(?:proj-|ant-|or-|lf-)?[A-Za-z0-9_-]{16,300}"),
            Kind.of("sk_live_", "API key", "sk_live_[A-Za-z0-9]{10,300}"),
            Kind.of("rk_live_", "API key", "rk_live_[A-Za-z0-9]{10,300}"),
            Kind.of("gh", "GitHub token", "gh[pousr]_[A-Za-z0-9]{20,300}"),
            Kind.of("github_pat_", "GitHub token", "github_pat_[A-Za-z0-9_]{20,300}"),
            Kind.of("glpat-", "GitLab token", "glpat-[A-Za-z0-9_-]{15,300}"),
            Kind.of("xox", "Slack token", "xox[abeoprs]-[A-Za-z0-9-]{10,300}"),
            Kind.of(
                    "hooks.slack.com/services/",
                    "Slack webhook",
                    "hooks\\.slack\\.com/services/([A-Za-z0-9/]{20,200})"),
            Kind.of("AIza", "Google API key", "AIza[A-Za-z0-9_-]{30,300}"),
            Kind.of("ya29.", "Google token", "ya29\\.[A-Za-z0-9_-]{20,2000}"),
            Kind.of("hf_", "Hugging Face token", "(?<![A-Za-z0-9])hf_[A-Za-z0-9]{20,300}"),
            Kind.of("npm_", "npm token", "npm_[A-Za-z0-9]{30,100}"),
            Kind.of("pypi-", "PyPI token", "pypi-[A-Za-z0-9_-]{50,300}"),
            Kind.of("SG.", "SendGrid key", "SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}"),
            Kind.of("dckr_pat_", "Docker token", "dckr_pat_[A-Za-z0-9_-]{20,100}"),
            Kind.of("pcsk_", "Pinecone key", "pcsk_[A-Za-z0-9_]{20,200}"),
            Kind.of("tvly-", "Tavily key", "tvly-[A-Za-z0-9-]{16,100}"),
            Kind.of("lsv2_", "LangSmith key", "lsv2_[a-z]{2}_[A-Za-z0-9_]{20,200}"),
            Kind.of("gsk_", "Groq key", "gsk_[A-Za-z0-9]{20,200}"),
            Kind.of("AccountKey=", "storage key", "AccountKey=([A-Za-z0-9+/=]{20,200})"),
            Kind.of("SharedAccessKey=", "shared access key", "SharedAccessKey=([A-Za-z0-9+/=]{20,200})"),
            Kind.of("sig=", "shared access signature", "(?<=[?&])sig=([A-Za-z0-9%+/=]{20,200})"),
            Kind.of(".eyJ", "web token", "\\.eyJ[A-Za-z0-9_-]{10,4000}+\\.[A-Za-z0-9_-]{0,1000}+"),
            Kind.of("earer ", "bearer token", "(?<=[Bb])earer ([A-Za-z0-9._~+/=-]{16,2000})"),
            Kind.of("asic ", "basic credentials", "(?<=[Bb])asic ([A-Za-z0-9+/=]{16,400})"),
            Kind.of(
                    "-----BEGIN ",
                    "private key",
                    "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\]{0,10000}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?"),
            Kind.of("://", "credentials in an address", "://[^\\s/@:\"'<>$\\{]{0,80}:([^\\s/@\"'<>$\\{\\}]{3,200})@"));

    private static final Pairs<Kind> SIGNS = new Pairs<>(KINDS, Kind::sign);
    private static final int MOST = 16_000;
    private static final int MOST_HEAD = 500;

    private Tokens() {}

    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            List<Kind> kinds = SIGNS.at(text, at);
            if (kinds != null) {
                at = Math.max(at, matched(kinds, text, at, spans) - 1);
            }
        }
        return spans;
    }

    /** @return index after what was found, or 0 */
    private static int matched(List<Kind> kinds, String text, int at, List<Span> spans) {
        for (Kind k : kinds) {
            if (text.startsWith(k.sign(), at)) {
                Matcher m = k.shape()
                        .matcher(text)
                        .useTransparentBounds(true)
                        .region(at, Math.min(text.length(), at + MOST));
                if (m.lookingAt()) {
                    int group = m.groupCount();
                    int start = k.sign().charAt(0) == '.' ? headOf(text, at) : m.start(group);
                    spans.add(new Span(start, m.end(group), k.what()));
                    return m.end();
                }
            }
        }
        return 0;
    }

    /** A web token is recognised by its second part, because its first is only letters. */
    private static int headOf(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < MOST_HEAD && Entropy.isPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
