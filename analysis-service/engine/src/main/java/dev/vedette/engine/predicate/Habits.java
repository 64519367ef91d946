package dev.vedette.engine.predicate;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Zone;
import dev.vedette.engine.fact.Facts;
import dev.vedette.engine.fact.ModelIndex;
import java.util.List;
import java.util.Set;

/** Facts that follow from how components are connected and how flows are labelled. */
final class Habits {

    private static final Set<String> TLS =
            Set.of("https", "tls", "ssl", "wss", "ssh", "sftp", "encrypted", "grpcs", "ftps");
    private static final Set<String> MTLS = Set.of("mtls", "mutual");
    private static final Set<String> CLEAR =
            Set.of("http", "ftp", "telnet", "plaintext", "unencrypted", "ws", "cleartext");
    private static final Set<String> READING =
            Set.of("read", "get", "fetch", "query", "search", "retrieve", "pull", "load", "lookup");
    private static final Set<String> WRITING =
            Set.of("write", "store", "put", "push", "save", "log", "publish", "send", "insert", "update", "upload");
    private static final Set<String> APPROVING = Set.of("approve", "approval", "approved", "confirm", "confirmation");

    private static final Set<String> LIKENESS = Set.of(
            "picture",
            "photo",
            "selfie",
            "face",
            "video",
            "voice",
            "audio",
            "recording",
            "cv",
            "resume",
            "passport",
            "licence",
            "symptom");
    private static final Set<String> DENYING = Set.of("without", "no", "not", "never", "off", "auto");

    private Habits() {}

    static void derive(Landscape landscape) {
        ModelIndex index = landscape.index();
        for (int f = 0; f < index.flows(); f++) {
            label(landscape, f);
        }
        Shelves.derive(landscape);
        Scores.derive(landscape);
        for (int c = 0; c < index.components(); c++) {
            if (landscape.kind(c).model()) {
                model(landscape, c);
            }
        }
    }

    private static void label(Landscape landscape, int f) {
        ModelIndex index = landscape.index();
        Facts facts = landscape.facts();
        int element = index.flowElement(f);
        if (index.flow(f).label().isEmpty()) {
            return;
        }
        List<String> words = index.words(element);
        String because = "its label says \"" + index.flow(f).label() + "\"";
        if (any(words, MTLS)) {
            facts.derive(element, Landscape.key("encrypted"), FactValue.of("mtls"), because);
        } else if (any(words, TLS)) {
            facts.derive(element, Landscape.key("encrypted"), FactValue.of("tls"), because);
        } else if (any(words, CLEAR)) {
            facts.derive(element, Landscape.key("encrypted"), FactValue.of("none"), because);
        }
        if (any(words, LIKENESS) && ofPeople(landscape, index.from(f))) {
            facts.derive(element, Landscape.key("dataClasses"), FactValue.of(List.of("personal")), because);
        }
        if (any(words, READING)) {
            facts.derive(element, Landscape.key("verb"), FactValue.of("read"), because);
        } else if (any(words, WRITING)) {
            facts.derive(element, Landscape.key("verb"), FactValue.of("write"), because);
        }
        if (any(words, APPROVING) && !any(words, DENYING)) {
            int target = index.to(f);
            boolean byPerson = landscape.kind(index.from(f)).person();
            int approved = byPerson ? target : element;
            facts.derive(
                    approved,
                    Landscape.key("approval"),
                    FactValue.of("required"),
                    "a flow says \"" + index.flow(f).label() + "\"");
        }
    }

    /** What people send of themselves, directly or through something that only they use. */
    private static boolean ofPeople(Landscape l, int c) {
        return l.kind(c).person() || l.trust().peopleReach(c);
    }

    private static boolean any(List<String> words, Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    private static void model(Landscape landscape, int c) {
        Facts facts = landscape.facts();
        int trainedBy = Landscape.key("modelTrainedBy");
        int owner = Landscape.key("owner");
        boolean fed = landscape.training().jobFeeds(c);
        if (fed) {
            facts.derive(c, trainedBy, FactValue.of("self"), "a training job of the system produces it");
        }
        if (!fed && drawnOutside(landscape, c)) {
            facts.derive(
                    c,
                    owner,
                    FactValue.of("supplier"),
                    "it is drawn outside the boundary of what calls it and nothing is shown to load it");
        }
        if (landscape.minds().llm(c) && !fed) {
            facts.derive(
                    c,
                    trainedBy,
                    FactValue.of("supplier"),
                    "nothing is shown to train it, and language models are rarely trained by those who use them");
        }
        String runBy = landscape.word(c, owner);
        String hosting = landscape.word(c, Landscape.key("hosting"));
        if ("supplier".equals(runBy) || "third-party".equals(hosting)) {
            facts.derive(c, trainedBy, FactValue.of("supplier"), "the provider that runs it trains it");
            facts.derive(c, Landscape.key("hosting"), FactValue.of("third-party"), "a provider runs it");
            facts.derive(c, owner, FactValue.of("supplier"), "a third party runs it");
        }
        if ("managed".equals(hosting) && landscape.minds().llm(c)) {
            facts.derive(c, owner, FactValue.of("supplier"), "it is a managed service of a provider");
        }
    }

    /** A language model with no zone while its callers have one, and with nothing that loads it. */
    private static boolean drawnOutside(Landscape landscape, int c) {
        ModelIndex index = landscape.index();
        Zone own = index.zone(c);
        if (own != null && !Trust.foreignZone(landscape, c)) {
            return false;
        }
        var backward = landscape.calls().backward();
        boolean callerInside = false;
        for (int e = backward.begin(c); e < backward.end(c); e++) {
            int caller = backward.target(e);
            if (landscape.training().isModel(caller)
                    || index.isA(caller, "dataset")
                    || landscape.kind(caller).content()) {
                return false;
            }
            callerInside |= index.zone(caller) != null;
        }
        return own != null || callerInside;
    }
}
