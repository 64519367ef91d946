package dev.vedette.importers.text;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.gazetteer.Words;
import dev.vedette.importers.spi.KnownNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads prose. Pure and deterministic; time is linear in the length of the text. */
public final class TextReader {

    /** What people write before a rule; it is no part of it. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:invariants?|rules?|policy|requirement)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** What a text is about. */
    public enum Purpose {
        /** It describes a system. */
        DESCRIPTION,
        /** It tells what changed in a system whose parts are known. */
        CHANGE
    }

    private final KnownNames names;
    private final Purpose purpose;
    private final Cast cast = new Cast();
    private final List<Receipt.Note> notes = new ArrayList<>();
    /** The parts that each sentence names, in order. */
    private final List<List<Entity>> together = new ArrayList<>();

    private TextReader(KnownNames names, Purpose purpose) {
        this.names = names;
        this.purpose = purpose;
    }

    public static Story read(String text, KnownNames names, Purpose purpose) {
        return new TextReader(names, purpose).read(text);
    }

    private Story read(String text) {
        Known.learn(cast, names);
        List<Sentence> sentences = Sentences.of(text);
        Naming naming = new Naming(cast, !names.parts().isEmpty(), purpose == Purpose.CHANGE, midCapitals(sentences));
        Finder finder = new Finder(cast, naming);
        Relations relations = new Relations(cast, purpose == Purpose.CHANGE);
        Facts facts =
                new Facts(cast, purpose == Purpose.CHANGE, new Targets(cast, relations, Known.drawn(cast, names)));
        List<Story.Must> musts = new ArrayList<>();
        Set<Entity> future = new LinkedHashSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.heading()) {
                continue;
            }
            Scan scan = finder.scan(sentence);
            if (Moods.must(sentence) && scan.mentions.stream().anyMatch(m -> !m.pronoun())) {
                musts.add(new Story.Must(LABEL.matcher(sentence.text()).replaceFirst(""), sentence.position()));
                // A rule of the owner says what shall be, not what is.
                continue;
            }
            together.add(scan.mentions.stream().map(Mention::entity).distinct().toList());
            boolean planned = Moods.planned(scan);
            if (planned) {
                scan.mentions.stream()
                        .map(Mention::entity)
                        .filter(e -> e.mentions() == 1 && !e.known())
                        .forEach(future::add);
            }
            List<Clause> clauses = Clauses.of(scan, cast);
            relations.read(scan, clauses, actor(scan, naming), planned);
            facts.read(scan, clauses, naming.subject, planned);
            subject(clauses, naming);
        }
        facts.finish(relations.found());
        future.stream().filter(e -> !Naming.person(e)).forEach(e -> facts.planned(e));
        return story(relations, facts, musts, sentences.size());
    }

    /** Who acts when the sentence does not say: "we" of a team is its system's main part. */
    private Entity actor(Scan scan, Naming naming) {
        boolean we = scan.word(0).equals("we") || scan.word(1).equals("we");
        boolean model = naming.subject != null
                && dev.vedette.contracts.vocabulary.Vocabulary.standard().isA(naming.subject.type(), "model");
        if (!we && !model) {
            return naming.subject;
        }
        Entity agent = cast.mainAgent();
        if (agent != null) {
            return agent;
        }
        Entity service = cast.latest(e -> e.type().equals("service"));
        return service != null ? service : naming.subject;
    }

    /** "It" of the next sentence is what acted first in this one. */
    private static void subject(List<Clause> clauses, Naming naming) {
        for (Clause c : clauses) {
            for (Entity e : c.subjects) {
                if (!Naming.person(e)) {
                    naming.subject = e;
                    return;
                }
            }
        }
        for (Clause c : clauses) {
            for (Clause.Obj o : c.objects) {
                if (c.verb != null
                        && !o.prep().startsWith("~")
                        && Clauses.actor(o.entities().getFirst())
                        && !Naming.person(o.entities().getFirst())) {
                    naming.subject = o.entities().getFirst();
                    return;
                }
            }
        }
    }

    private Story story(Relations relations, Facts facts, List<Story.Must> musts, int sentences) {
        boolean alone = names.parts().isEmpty();
        List<Entity> parts = new ArrayList<>();
        Set<Entity> stated = new HashSet<>();
        facts.stated().forEach(f -> stated.add(f.of()));
        for (Entity e : cast.all()) {
            if (e.hidden()) {
                continue;
            }
            boolean vague = e.confidence() < 0.75 && e.type().equals("component");
            boolean bystander = Naming.person(e) && !e.inFlow();
            if (e.known()
                    ? e.mentions() > 0 || stated.contains(e)
                    : e.inFlow()
                            || purpose == Purpose.CHANGE && !Naming.person(e) && e.confidence() >= 0.75
                            || alone && !bystander && !vague) {
                parts.add(e);
            }
        }
        Set<Entity> kept = new LinkedHashSet<>(parts);
        List<Relation> joined = Directions.settle(relations.found(), names, purpose == Purpose.DESCRIPTION);
        joined.removeIf(r -> !kept.contains(r.from()) || !kept.contains(r.to()));
        List<Relation> complete = alone ? new Priors(parts, joined, together).complete() : joined;
        return new Story(
                parts,
                complete,
                facts.stated(),
                facts.guards(),
                facts.assets(),
                musts,
                facts.endings().dropped(),
                facts.endings().cuts(),
                notes,
                sentences);
    }

    /** Words that the text writes with a capital inside a sentence: names, also where one begins a sentence. */
    private static Set<String> midCapitals(List<Sentence> sentences) {
        Set<String> capitals = new HashSet<>();
        for (Sentence s : sentences) {
            for (int i = 1; i < s.tokens().size(); i++) {
                Token t = s.tokens().get(i);
                if (t.capital()
                        && s.tokens().get(i - 1).isWord()
                        && !Words.of(t.raw()).isEmpty()) {
                    capitals.add(t.raw());
                }
            }
        }
        return capitals;
    }
}
