package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.List;

/** A sentence with the parts and verbs found in it, both in the order of the words. */
final class Scan {

    final Sentence sentence;
    final List<Mention> mentions = new ArrayList<>();
    final List<Verb> verbs = new ArrayList<>();
    /** What the words of each token belong to, or {@code null}. */
    final Mention[] mentionAt;

    final Verb[] verbAt;
    /** Words inside a product name of several words, which are nothing by themselves. */
    private final boolean[] within;
    /** Nouns and adjectives that name no part. */
    private final boolean[] bare;

    private final int[] arrows;

    Scan(Sentence sentence) {
        this.sentence = sentence;
        this.mentionAt = new Mention[sentence.tokens().size()];
        this.verbAt = new Verb[sentence.tokens().size()];
        this.within = new boolean[sentence.tokens().size()];
        this.bare = new boolean[sentence.tokens().size()];
        this.arrows = java.util.stream.IntStream.range(0, size())
                .filter(i -> token(i).is("->") || token(i).is("<-"))
                .toArray();
        products();
    }

    private void products() {
        List<String> words = sentence.tokens().stream().map(Token::word).toList();
        for (int i = 0; i < words.size(); i++) {
            int taken = token(i).isWord()
                    ? Gazetteer.standard()
                            .productAt(words, i)
                            .map(Gazetteer.Found::words)
                            .orElse(1)
                    : 1;
            for (int k = i + 1; k < i + taken; k++) {
                within[k] = token(i).capital()
                        || token(k).glued()
                        || Character.isDigit(token(k).word().charAt(0));
            }
        }
    }

    boolean within(int i) {
        return i >= 0 && i < within.length && within[i];
    }

    /** Marks the words of a noun phrase that no mention took. */
    void bare(int from, int to) {
        for (int i = from; i < to; i++) {
            bare[i] = mentionAt[i] == null;
        }
    }

    boolean bare(int i) {
        return i >= 0 && i < bare.length && bare[i];
    }

    void add(Mention m) {
        mentions.add(m);
        for (int i = m.from(); i < m.to(); i++) {
            mentionAt[i] = m;
        }
    }

    void add(Verb v) {
        verbs.add(v);
        verbAt[v.at()] = v;
    }

    /** Adds a mention that was found after those behind it. */
    void insert(Mention m) {
        add(m);
        bare(m.from(), m.to());
        mentions.sort(java.util.Comparator.comparingInt(Mention::from));
    }

    /** Where arrows stand. */
    int[] arrows() {
        return arrows;
    }

    boolean verbAt(int i) {
        return i >= 0 && i < verbAt.length && verbAt[i] != null;
    }

    Token token(int i) {
        return i >= 0 && i < sentence.tokens().size() ? sentence.tokens().get(i) : null;
    }

    String word(int i) {
        Token t = token(i);
        return t == null ? "" : t.word();
    }

    int size() {
        return sentence.tokens().size();
    }
}
