package dev.vedette.importers.text;

import dev.vedette.importers.gazetteer.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Function words, verb forms and weak nouns. */
final class Lexemes {

    /** Which form of a verb a word is. */
    enum Form {
        BASE,
        S,
        PAST,
        ING
    }

    record VerbForm(String lemma, Verb.Frame frame, Form form) {}

    private static final Lexemes STANDARD = new Lexemes();

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<String, String> shortForms = new HashMap<>();
    private final Set<String> function = new HashSet<>();
    private final Map<String, VerbForm> verbs = new HashMap<>();
    private final Set<String> weak = new HashSet<>();
    private final Set<String> ambiguous = new HashSet<>();

    private Lexemes() {
        for (String line : lines("stop.txt")) {
            String[] cells = line.split("\\|");
            Set<String> words = classes.computeIfAbsent(cells[0].trim(), c -> new HashSet<>());
            for (String w : cells[1].split(",")) {
                words.add(w.trim());
                function.add(w.trim());
            }
        }
        for (String line : lines("verbs.txt")) {
            String[] cells = line.split("\\|");
            Verb.Frame frame = Verb.Frame.valueOf(cells[0].trim().toUpperCase(Locale.ROOT));
            for (String verb : cells[1].split(",")) {
                forms(verb.trim().split("/"), frame);
            }
        }
        for (String line : lines("nouns.txt")) {
            String[] cells = line.split("\\|");
            Set<String> words = nouns.computeIfAbsent(cells[0].trim(), c -> new HashSet<>());
            for (String w : cells[1].split(",")) {
                String[] pair = w.trim().split("=");
                words.add(pair[0]);
                if (pair.length > 1) {
                    shortForms.put(pair[0], pair[1]);
                }
            }
        }
        lines("weak.txt").forEach(l -> add(l, weak));
        lines("ambiguous.txt").forEach(l -> add(l, ambiguous));
    }

    static Lexemes standard() {
        return STANDARD;
    }

    boolean is(String wordClass, String word) {
        return classes.get(wordClass).contains(word);
    }

    /** "service" for "svc"; any other word stays. */
    String whole(String word) {
        return shortForms.getOrDefault(word, word);
    }

    boolean noun(String nounClass, String word) {
        return nouns.get(nounClass).contains(word);
    }

    boolean functionWord(String word) {
        return function.contains(word);
    }

    VerbForm verb(String word) {
        return verbs.get(word);
    }

    /** Whether a noun phrase that is only these words, in lower case, names no part. */
    boolean weak(String key) {
        return weak.contains(key);
    }

    boolean ambiguous(String key) {
        return ambiguous.contains(key);
    }

    private void forms(String[] forms, Verb.Frame frame) {
        String lemma = forms[0];
        if (lemma.indexOf(' ') > 0) {
            return;
        }
        put(lemma, lemma, frame, Form.BASE);
        boolean e = lemma.endsWith("e");
        boolean y = lemma.endsWith("y") && !lemma.matches(".*[aeou]y");
        boolean hiss = lemma.endsWith("o")
                || lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x");
        String stem = y ? lemma.substring(0, lemma.length() - 1) : lemma;
        put(y ? stem + "ies" : hiss ? lemma + "es" : lemma + "s", lemma, frame, Form.S);
        put(e ? lemma.substring(0, lemma.length() - 1) + "ing" : lemma + "ing", lemma, frame, Form.ING);
        put(doubled(lemma) + "ing", lemma, frame, Form.ING);
        if (forms.length > 1) {
            for (int i = 1; i < forms.length; i++) {
                put(forms[i], lemma, frame, Form.PAST);
            }
        } else {
            put(y ? stem + "ied" : e ? lemma + "d" : lemma + "ed", lemma, frame, Form.PAST);
            put(doubled(lemma) + "ed", lemma, frame, Form.PAST);
        }
    }

    /** "stop" makes "stopped". */
    private static String doubled(String lemma) {
        return lemma + lemma.charAt(lemma.length() - 1);
    }

    private void put(String form, String lemma, Verb.Frame frame, Form kind) {
        verbs.putIfAbsent(form, new VerbForm(lemma, frame, kind));
    }

    private static void add(String line, Set<String> to) {
        for (String w : line.split(",")) {
            to.add(Words.key(w));
        }
    }

    static List<String> lines(String file) {
        try (InputStream in = Lexemes.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::trim)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("text file " + file + " cannot be read", e);
        }
    }
}
