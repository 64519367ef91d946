package dev.vedette.importers.label;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.vocabulary.Vocabulary;
import dev.vedette.importers.gazetteer.Gazetteer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Types components by what is written on them. */
public final class LabelType {

    private static final double ENOUGH = 0.7;
    /** Below this an English word is a guess, and a word of another language may know better. */
    private static final double WEAK = 0.55;

    private static final double SURE = 0.8;
    /** Kinds that programmers put last into a name for the sake of the kind. */
    private static final List<String> CODE_KINDS =
            List.of("agent", "orchestrator", "tool", "database", "message-queue", "rag-retriever");
    /** A line with more words explains, it does not name. */
    private static final int NAMING = 4;

    private LabelType() {}

    /**
     * By the first line when it tells enough, else by the first two lines, else by the second; what further lines
     * explain adds facts but never a type. The facts that the words state come with it even when the type is open.
     */
    public static Typed of(String label) {
        List<String> lines = Arrays.stream(label.split("\n"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        if (lines.size() < 2) {
            return line(label);
        }
        Typed typed = lines(lines);
        TreeMap<String, FactValue> facts = new TreeMap<>(Gazetteer.standard().qualifiers(label.replace('\n', ' ')));
        facts.putAll(typed.facts());
        return new Typed(typed.type(), typed.confidence(), facts);
    }

    private static Typed lines(List<String> lines) {
        Typed first = line(lines.getFirst());
        String next = lines.get(1);
        boolean names = words(Names.head(next)) <= NAMING
                && !Spelled.explains(next)
                && !Spelled.code(Spelled.plain(lines.getFirst()));
        Typed second = names ? line(next) : Typed.NOTHING;
        if (agentOn(lines.getFirst(), first, second)) {
            TreeMap<String, FactValue> facts = new TreeMap<>(second.facts());
            facts.keySet().retainAll(List.of("modelId", "provider", "hosting"));
            facts.putAll(first.facts());
            return new Typed("agent", 0.75, facts);
        }
        if (first.confidence() >= ENOUGH) {
            boolean corrected = isA(first, "person") && second.confidence() >= ENOUGH
                    ? !isA(second, "person") || isA(second, "admin")
                    : second.known() && isA(second, first.type());
            boolean endpoint = isA(second, "mcp-server") && !actsItself(first);
            return endpoint || corrected && second.confidence() >= WEAK ? second : first;
        }
        Typed both = names ? line(lines.getFirst() + " " + next) : Typed.NOTHING;
        Typed best = second.confidence() > both.confidence() ? second : both;
        if (best.confidence() > first.confidence()) {
            return new Typed(best.type(), best.confidence() * 0.9, best.facts());
        }
        return first;
    }

    /** "Case Manager / Gemini Pro": a part named after its work, with the model that does it, is an agent. */
    private static boolean agentOn(String name, Typed first, Typed second) {
        boolean model = second.type().equals("llm") && second.confidence() >= SURE;
        boolean plain = !first.known()
                || isA(first, "agent")
                || isA(first, "person")
                || first.type().equals("service") && first.confidence() < SURE;
        String last = Names.normal(name);
        return model && plain && !last.endsWith("api") && !last.endsWith("server") && words(name) <= NAMING;
    }

    /** Who uses an MCP server rather than being one. */
    private static boolean actsItself(Typed typed) {
        return Stream.of(
                        "person",
                        "agent",
                        "mcp-client",
                        "mcp-gateway",
                        "web-app",
                        "model",
                        "chat-channel",
                        "api-gateway")
                .anyMatch(t -> isA(typed, t));
    }

    private static boolean isA(Typed typed, String type) {
        return Vocabulary.standard().isA(typed.type(), type);
    }

    private static int words(String line) {
        return line.split("[\\s/]+").length;
    }

    private static Typed line(String label) {
        if (Spelled.endpoint(label)) {
            return new Typed("service", 0.75, new TreeMap<>());
        }
        String plain = Spelled.plain(label);
        if (Spelled.code(plain)) {
            return code(plain);
        }
        int slash = plain.indexOf(" / ");
        if (slash > 0) {
            Typed first = line(plain.substring(0, slash));
            Typed second = line(plain.substring(slash + 3));
            boolean thing = isA(first, "person") && !isA(second, "person") && second.confidence() >= ENOUGH;
            if (thing || first.confidence() >= ENOUGH) {
                return thing ? second : first;
            }
        }
        Typed asWritten = words(plain, label);
        if (asWritten.confidence() >= SURE) {
            return asWritten;
        }
        String apart = Spelled.apart(plain);
        Typed split = apart.equals(plain) ? Typed.NOTHING : words(apart, label);
        // "TaskOwner" is a class of the code, no person
        return split.confidence() > asWritten.confidence() && !isA(split, "person") ? split : asWritten;
    }

    /** Of a name of the code only the last word tells what it is: "search_models" searches, it is no model. */
    private static Typed code(String name) {
        String words = Spelled.apart(name);
        Typed typed = words(words.substring(words.lastIndexOf(' ') + 1), name);
        boolean told = CODE_KINDS.contains(typed.type());
        return told ? typed : Typed.NOTHING;
    }

    private static Typed words(String plain, String label) {
        Typed known = known(plain, label);
        String rest = Heads.without(Names.head(plain));
        if (!rest.isEmpty() && Heads.works(Names.head(plain)) && Heads.carries(known.type())) {
            return new Typed(
                    "service", ENOUGH, new TreeMap<>(Gazetteer.standard().qualifiers(label)));
        }
        if (!rest.isEmpty() && generic(known)) {
            Typed inner = words(rest, label);
            if (inner.type().equals("service") && known.confidence() < ENOUGH) {
                return inner;
            }
            if (inner.confidence() >= ENOUGH
                            && !inner.type().equals("service")
                            && Heads.acts(inner.type())
                            && (!isA(inner, "chat-channel") || known.type().equals("ml-workspace"))
                    || inner.facts().containsKey("product")
                            && Vocabulary.standard().isA(inner.type(), "data-store")) {
                return new Typed(inner.type(), Math.min(inner.confidence(), 0.85), inner.facts());
            }
        }
        return known;
    }

    /** What names only how a thing runs. */
    private static boolean generic(Typed typed) {
        return !typed.known()
                || List.of(
                                        "service",
                                        "container-service",
                                        "vm",
                                        "web-app",
                                        "model-endpoint",
                                        "ai-platform",
                                        "llm",
                                        "function",
                                        "ml-workspace")
                                .contains(typed.type())
                        && typed.confidence() <= 0.85
                || typed.confidence() < ENOUGH;
    }

    private static Typed known(String plain, String label) {
        Gazetteer words = Gazetteer.standard();
        String named = Spelled.plain(Names.head(plain));
        TreeMap<String, FactValue> facts = new TreeMap<>(words.qualifiers(label));
        Typed english = english(plain, named, facts);
        Optional<Typed> head = Heads.ending(named);
        if (head.isPresent()
                && head.get().confidence() > english.confidence() - 0.06
                && !byProduct(english, head.get(), named)) {
            facts.putAll(isA(head.get(), "model") ? english.facts() : facts);
            return new Typed(head.get().type(), head.get().confidence(), facts);
        }
        if (english.confidence() >= WEAK) {
            return english;
        }
        return ForeignWords.type(named, facts)
                .orElseGet(() -> english.known() ? english : new Typed(Typed.NOTHING.type(), 0, facts));
    }

    /** The words outside of brackets; those in brackets name what it is built with unless nothing else is known. */
    private static Typed english(String plain, String named, TreeMap<String, FactValue> facts) {
        Gazetteer words = Gazetteer.standard();
        Optional<Typed> whole = words.type(plain).map(t -> new Typed(t.type(), t.confidence(), t.facts()));
        Optional<Typed> head = words.type(named).map(t -> new Typed(t.type(), t.confidence(), t.facts()));
        if (head.isPresent() || whole.isEmpty()) {
            boolean finer = whole.isPresent()
                    && (head.isEmpty()
                            || Vocabulary.standard()
                                    .isA(whole.get().type(), head.get().type()));
            Typed typed = finer ? whole.get() : head.orElse(Typed.NOTHING);
            facts.putAll(typed.facts());
            return new Typed(typed.type(), typed.confidence(), facts);
        }
        boolean product = whole.get().facts().containsKey("product");
        return new Typed(
                whole.get().type(),
                Math.min(whole.get().confidence(), product ? 0.7 : 0.6),
                whole.get().facts());
    }

    /** A product that stands first names the part, unless its maker sells many kinds of models. */
    private static boolean byProduct(Typed english, Typed head, String named) {
        FactValue product = english.facts().get("product");
        if (product == null) {
            return false;
        }
        boolean vendor = isA(english, "llm") || isA(english, "ai-platform");
        boolean first = named.toLowerCase(java.util.Locale.ROOT)
                .startsWith(((FactValue.Word) product).value().toLowerCase(java.util.Locale.ROOT));
        return english.confidence() >= SURE && head.confidence() < SURE
                || english.confidence() >= SURE && first && !(vendor && isA(head, "model"));
    }
}
