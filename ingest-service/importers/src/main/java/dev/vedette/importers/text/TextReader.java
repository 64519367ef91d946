package dev.vedette.importers.text;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.gazetteer.Words;
import dev.vedette.importers.spi.KnownNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads prose. Pure and deterministic; time is linear in the length of the text. */
public final class TextReader {

    /** "We do not use a cache": what is denied is that it is there. */
    private static final Set<String> EXISTING = Set.of(
            "use",
            "have",
            "need",
            "run",
            "operate",
            "require",
            "include",
            "contain",
            "involve",
            "rely",
            "depend",
            "support",
            "integrate",
            "deploy",
            "keep",
            "host",
            "introduce",
            "add",
            "employ",
            "offer",
            "maintain");

    private static final Set<String> DEFINITE = Set.of("the", "our", "this", "its", "their");
    private static final Set<String> SEVERAL_AGENTS = Set.of("agents", "robots", "bots", "assistants", "copilots");
    private static final int MAX_NOTES = 2_000;
    private static final int QUOTE = 200;

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

    private final List<Story.Must> musts = new ArrayList<>();
    private final Set<Entity> planned = new LinkedHashSet<>();
    private Naming naming;
    private Finder finder;
    private Relations relations;
    private Facts facts;
    private final Information information = new Information();
    /** The whole text is in the future tense, as designs are. */
    private boolean future;
    /** A question that waits for its answer. */
    private Scan asked;
    /** Whom the items of the list belong to that is being read. */
    private Entity owner;

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
        naming = new Naming(cast, !names.parts().isEmpty(), purpose == Purpose.CHANGE, midCapitals(sentences));
        naming.agentsNamed = alone()
                && sentences.stream()
                        .flatMap(s -> s.tokens().stream())
                        .anyMatch(t -> SEVERAL_AGENTS.contains(t.word()));
        finder = new Finder(cast, naming);
        relations = new Relations(cast, purpose == Purpose.CHANGE);
        List<Relation> drawn = Known.drawn(cast, names);
        facts = new Facts(cast, purpose == Purpose.CHANGE, new Targets(cast, relations, drawn));
        if (purpose == Purpose.CHANGE) {
            naming.subject = Known.protagonist(cast, drawn);
        }
        future = Moods.future(sentences);
        for (Sentence sentence : sentences) {
            if (sentence.heading()) {
                owner = null;
            } else if (!sentence.aside().isEmpty()) {
                note(sentence, "It stands under a heading or a label that says: " + sentence.aside() + ".");
            } else {
                read(sentence);
            }
        }
        facts.finish(relations.found());
        planned.stream().filter(e -> !Naming.person(e)).forEach(e -> facts.planned(e));
        return story(sentences.size());
    }

    private void read(Sentence sentence) {
        Scan scan = finder.scan(sentence);
        if (Moods.must(sentence) && scan.mentions.stream().anyMatch(m -> !m.pronoun())) {
            musts.add(new Story.Must(Moods.rule(sentence), sentence.position()));
            scan.mentions.forEach(m -> m.entity().present());
            // A rule of the owner says what shall be, not what is.
            return;
        }
        together.add(scan.mentions.stream().map(Mention::entity).distinct().toList());
        String aside = alone() ? Moods.aside(scan) : "";
        if (!aside.isEmpty()) {
            note(sentence, "It speaks of " + aside + ".");
            return;
        }
        if (alone() && whole(scan)) {
            scan.mentions.getLast().entity().hide();
        }
        List<Clause> clauses = Clauses.of(scan, cast);
        if (sentence.question() && purpose == Purpose.DESCRIPTION) {
            asked = scan;
            return;
        }
        answered(scan);
        boolean later = Moods.planned(scan, future);
        if (later) {
            scan.mentions.stream()
                    .map(Mention::entity)
                    .filter(e -> e.mentions() == 1 && !e.known())
                    .forEach(planned::add);
        } else {
            present(scan, clauses);
        }
        int before = gained();
        relations.read(scan, clauses, actor(scan), later);
        announced(scan);
        facts.read(scan, clauses, naming.subject, later);
        subject(clauses, naming);
        if (alone() && !later) {
            information.read(scan, relations.found());
            Places.read(scan);
        }
        boolean mentioned = scan.mentions.stream().anyMatch(m -> m.entity().mentions() == 1);
        if (!mentioned && before == gained()) {
            note(sentence, "No part, connection or fact of the system was found in it.");
        }
    }

    /** "A multi-agent travel planner." at the begin: what the system is, no part of it. */
    private boolean whole(Scan scan) {
        boolean first = cast.all().stream().filter(e -> e.mentions() > 0).count() == 1 && scan.mentions.size() == 1;
        boolean nominal = scan.verbs.isEmpty() && scan.sentence.text().endsWith(".");
        boolean says = scan.sentence.tokens().stream().anyMatch(t -> Voice.BE.contains(t.word()));
        return first && nominal && !says && !scan.mentions.getFirst().pronoun();
    }

    /** What a question of a questionnaire asks, its answer may deny: "Is anything logged? No." */
    private void answered(Scan scan) {
        if (asked == null) {
            return;
        }
        String first = scan.word(0);
        boolean yes = first.equals("yes");
        boolean no = first.equals("no") || first.equals("not") || first.equals("never") || first.equals("none");
        if (yes
                || no
                        && !scan.token(0).glued()
                        && (scan.size() < 3 || !scan.token(1).isWord())) {
            facts.answer(asked, Clauses.of(asked, cast), naming.subject, no);
        }
        asked = null;
    }

    /** Parts of which the sentence says that they are there. */
    private static void present(Scan scan, List<Clause> clauses) {
        Set<Mention> denied = new HashSet<>();
        for (Clause c : clauses) {
            boolean not = c.verb != null && c.verb.negated() && !c.verb.passive() && EXISTING.contains(c.verb.lemma());
            c.objects.stream()
                    .filter(o -> not && !DEFINITE.contains(scan.word(o.mention().from() - 1)))
                    .forEach(o -> denied.add(o.mention()));
        }
        for (Mention m : scan.mentions) {
            if (!denied.contains(m) && !Moods.absent(scan, m)) {
                m.entity().present();
            }
        }
    }

    private int gained() {
        return relations.found().size()
                + facts.count()
                + cast.all().size()
                + information.found().size();
    }

    /** Items behind "with three agents:" belong to who announced them. */
    private void announced(Scan scan) {
        Sentence sentence = scan.sentence;
        if (owner != null && sentence.kind() == Stretch.Kind.ITEM && owner != first(scan)) {
            relations.listed(scan, owner);
        } else if (sentence.kind() == Stretch.Kind.PROSE) {
            owner = null;
        }
        if (sentence.announces() && alone()) {
            owner = Announced.owner(scan);
        }
    }

    private static Entity first(Scan scan) {
        return scan.mentions.isEmpty() ? null : scan.mentions.getFirst().entity();
    }

    private boolean alone() {
        return names.parts().isEmpty() && purpose == Purpose.DESCRIPTION;
    }

    private void note(Sentence sentence, String why) {
        if (notes.size() < MAX_NOTES) {
            String quote = sentence.text();
            String shown = quote.length() > QUOTE ? quote.substring(0, QUOTE) + "..." : quote;
            notes.add(new Receipt.Note(Receipt.Kind.DROPPED, sentence.position(), why + " \"" + shown + "\"", 1));
        }
    }

    /** Who acts when the sentence does not say: "we" of a team is its system's main part. */
    private Entity actor(Scan scan) {
        boolean we = scan.word(0).equals("we") || scan.word(1).equals("we");
        boolean model = naming.subject != null
                && (naming.subject.type().equals("llm") || naming.subject.type().equals("embedding-model"));
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
        naming.actor = clauses.stream()
                .filter(c -> !c.subjects.isEmpty())
                .map(c -> c.subjects.getFirst())
                .findFirst()
                .orElse(null);
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
                boolean taker = c.verb != null && c.verb.passive() && !o.prep().equals("by");
                if (c.verb != null
                        && !taker
                        && !o.prep().startsWith("~")
                        && Kinds.actor(o.entities().getFirst())
                        && !Naming.person(o.entities().getFirst())) {
                    naming.subject = o.entities().getFirst();
                    return;
                }
            }
        }
    }

    private Story story(int sentences) {
        boolean alone = names.parts().isEmpty();
        List<Entity> parts = new ArrayList<>();
        Set<Entity> stated = new HashSet<>();
        facts.stated().forEach(f -> stated.add(f.of()));
        for (Entity e : cast.all()) {
            if (e.hidden() || alone() && e.absent()) {
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
        if (alone()) {
            parts.removeIf(e -> Wholes.namesAll(e, parts, relations.found()));
            new Entrances(parts, relations.found(), together).join(cast);
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
                information.found(),
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
                boolean compound = s.tokens().get(i - 1).capital()
                        || i + 1 < s.tokens().size() && s.tokens().get(i + 1).capital();
                boolean quoted =
                        s.tokens().get(i - 1).is("\"") || s.tokens().get(i - 1).is("(");
                if (t.capital()
                        && !compound
                        && (s.tokens().get(i - 1).isWord() || quoted && i > 1)
                        && !Words.of(t.raw()).isEmpty()) {
                    capitals.add(t.raw());
                }
            }
        }
        return capitals;
    }
}
