package dev.vedette.importers.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the few shapes that a sentence can match by its words, in the order of the rules. */
final class RuleIndex {

    /** One shape of a rule. */
    record Entry(Rule rule, Shape shape) {}

    private static final RuleIndex STANDARD = new RuleIndex(RuleBook.RULES);

    private final List<Entry> entries = new ArrayList<>();
    private final BitSet always = new BitSet();
    private final Map<String, BitSet> exact = new HashMap<>();
    private final Map<String, BitSet> begin = new HashMap<>();
    private int longest;

    private RuleIndex(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Shape shape : rule.patterns()) {
                add(entries.size(), shape);
                entries.add(new Entry(rule, shape));
            }
        }
    }

    static RuleIndex standard() {
        return STANDARD;
    }

    private void add(int n, Shape shape) {
        for (Needed each : shape.needed()) {
            each.begin().forEach(b -> longest = Math.max(longest, b.length()));
        }
        Needed rarest = shape.needed().stream()
                .min(Comparator.comparingInt(Needed::breadth))
                .orElse(null);
        if (rarest == null) {
            always.set(n);
            return;
        }
        rarest.exact().forEach(w -> exact.computeIfAbsent(w, x -> new BitSet()).set(n));
        for (String b : rarest.begin()) {
            begin.computeIfAbsent(b, x -> new BitSet()).set(n);
        }
    }

    List<Entry> possible(Set<String> words) {
        BitSet found = (BitSet) always.clone();
        Set<String> beginnings = new HashSet<>();
        for (String word : words) {
            BitSet whole = exact.get(word);
            if (whole != null) {
                found.or(whole);
            }
            for (int i = 1; i <= Math.min(longest, word.length()); i++) {
                String first = word.substring(0, i);
                beginnings.add(first);
                BitSet beginning = begin.get(first);
                if (beginning != null) {
                    found.or(beginning);
                }
            }
        }
        return found.stream()
                .mapToObj(entries::get)
                .filter(e -> e.shape().needed().stream().allMatch(n -> n.in(words, beginnings)))
                .toList();
    }
}
