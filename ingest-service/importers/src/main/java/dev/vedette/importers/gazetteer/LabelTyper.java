package dev.vedette.importers.gazetteer;

import dev.vedette.contracts.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types a label: the whole as a name, else the head noun of its first phrase weighed against a product name in it
 * ("Redis Cache", "GitHub MCP server", "Stripe API").
 */
final class LabelTyper {

    private static final Set<String> TAILS = Set.of(
            "with",
            "as",
            "for",
            "of",
            "from",
            "on",
            "in",
            "by",
            "via",
            "to",
            "per",
            "at",
            "after",
            "using",
            "behind",
            "inside",
            "and/or",
            "that",
            "which",
            "plus",
            "under",
            "without",
            "including",
            "incl");
    /** A product name before one of these heads tells more than the head. */
    private static final double WEAK_HEAD = 0.8;

    private final Lexicon<Entry> products;
    private final Lexicon<Entry> heads;
    private final Lexicon<Entry> roles;
    private final Qualifiers qualifiers;

    LabelTyper(Lexicon<Entry> products, Lexicon<Entry> heads, Lexicon<Entry> roles, Qualifiers qualifiers) {
        this.products = products;
        this.heads = heads;
        this.roles = roles;
        this.qualifiers = qualifiers;
    }

    Optional<Typed> type(String label) {
        List<List<String>> segments = segments(label);
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = Words.of(label);
        Typed typed = whole(all);
        for (int i = 0; i < segments.size() && (typed == null || typed.confidence() < WEAK_HEAD); i++) {
            Typed found = phrase(segments.get(i));
            if (found == null || i == 0) {
                typed = found;
            } else if (typed == null || Vocabulary.standard().isA(found.type(), typed.type())) {
                typed = found.as(found.type(), found.confidence() * 0.8);
            }
        }
        if (typed == null) {
            return Optional.empty();
        }
        return Optional.of(SideEffects.refine(typed, all).with(qualifiers.facts(all)));
    }

    private Typed phrase(List<String> words) {
        Typed whole = whole(words);
        if (whole != null) {
            return whole;
        }
        Typed any = Anybody.typed(words);
        if (any != null) {
            return any;
        }
        int or = words.indexOf("or");
        if (or > 0 && or < words.size() - 1) {
            return lessTrusted(phrase(words.subList(0, or)), phrase(words.subList(or + 1, words.size())));
        }
        List<String> core = core(words);
        int and = core.indexOf("and");
        Typed typed = core(core, and);
        if (typed == null && core.size() < words.size()) {
            typed = headOf(words);
        }
        return typed;
    }

    private Typed core(List<String> core, int and) {
        Typed typed = headOf(core);
        if (and > 0 && (typed == null || typed.confidence() < WEAK_HEAD)) {
            Typed first = phrase(core.subList(0, and));
            return first != null && (typed == null || first.confidence() > typed.confidence()) ? first : typed;
        }
        return typed;
    }

    private Typed headOf(List<String> words) {
        Lexicon.Hit<Entry> head = heads.endingAt(words, words.size());
        Lexicon.Hit<Entry> role = roles.endingAt(words, words.size());
        if (role != null && (head == null || role.words() > head.words())) {
            return role.value().typed(text(words, words.size() - role.words(), words.size()));
        }
        Typed product = product(words);
        if (head == null) {
            return product == null ? null : product.as(product.type(), 0.8);
        }
        Typed byHead = head.value().typed(text(words, words.size() - head.words(), words.size()));
        if (product == null) {
            return byHead;
        }
        Vocabulary vocabulary = Vocabulary.standard();
        boolean finer = vocabulary.isA(product.type(), byHead.type())
                || vocabulary.isA(byHead.type(), "data-store") && vocabulary.isA(product.type(), "data-store");
        if (finer || byHead.confidence() < WEAK_HEAD && !framework(product)) {
            return product.with(byHead.facts()).as(product.type(), 0.9);
        }
        return byHead.with(product.facts());
    }

    private Typed product(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Lexicon.Hit<Entry> hit = products.startingAt(words, i);
            if (hit != null) {
                return hit.value().typed(text(words, i, i + hit.words()));
            }
            int model = ModelIds.lengthAt(words, i, 0);
            if (model > 0) {
                return ModelIds.typed(words.get(i), text(words, i, i + model));
            }
        }
        return null;
    }

    private Typed whole(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        return Stream.of(products, roles, heads)
                .map(l -> l.exact(words))
                .filter(e -> e != null)
                .findFirst()
                .map(e -> e.typed(String.join(" ", words)))
                .orElse(null);
    }

    /** React or Spring say how a thing is built, not what it is. */
    private static boolean framework(Typed product) {
        return Set.of("service", "web-app", "orchestrator", "function", "container-service")
                .contains(product.type());
    }

    private static Typed lessTrusted(Typed a, Typed b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.type().equals("external-actor") ? b : a;
    }

    private static List<String> core(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (TAILS.contains(words.get(i))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    /** The parts of a label between commas, brackets and line breaks. */
    private static List<List<String>> segments(String label) {
        List<List<String>> segments = new ArrayList<>();
        for (String part :
                label.replaceAll("<[^<>]{0,20}>", "\n").split("[\\n(),;|\\[\\]{}:]|\\\\n| - | \u2013 | \u2014 ")) {
            List<String> words = Words.of(part);
            if (!words.isEmpty()) {
                segments.add(words);
            }
        }
        return segments;
    }

    private static String text(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
