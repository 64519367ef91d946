package dev.vedette.importers.text;

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

    Scan(Sentence sentence) {
        this.sentence = sentence;
        this.mentionAt = new Mention[sentence.tokens().size()];
        this.verbAt = new Verb[sentence.tokens().size()];
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
