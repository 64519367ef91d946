package dev.vedette.importers.text;

/** Who "it", "they" and "she" are. */
final class Pronouns {

    private final Cast cast;

    Pronouns(Cast cast) {
        this.cast = cast;
    }

    /**
     * @param subject which part the running text speaks about, or {@code null}
     * @param actor who acted first in the sentence before, people too, or {@code null}
     */
    Entity of(Scan s, int i, Entity subject, Entity actor) {
        String w = s.word(i);
        if (w.equals("she") || w.equals("he") || w.equals("him")) {
            return cast.lastMentioned(Naming::person);
        }
        boolean thing = w.equals("it") || w.equals("itself");
        boolean several = w.equals("they") || w.equals("them");
        if (!thing && !several) {
            return null;
        }
        Entity first = first(s, several);
        boolean object = first != null && !w.equals("itself") && object(s, i);
        if (object && subject != null && subject != first && (several || !Naming.person(subject))) {
            return subject;
        }
        if (first != null && (!s.verbs.isEmpty() || s.word(i - 1).equals(":"))) {
            return first;
        }
        if (w.equals("they") && actor != null && Naming.person(actor)) {
            return actor;
        }
        if (subject != null && (several || !Naming.person(subject))) {
            return subject;
        }
        return cast.lastMentioned(e -> several || !Naming.person(e));
    }

    private static Entity first(Scan s, boolean several) {
        for (Mention m : s.mentions) {
            if (!m.possessor() && (several || !Naming.person(m.entity()))) {
                return m.entity();
            }
        }
        return null;
    }

    /** "The gateway calls it": nobody does to itself what a verb right before says. */
    private static boolean object(Scan s, int i) {
        Verb last = s.verbs.isEmpty() ? null : s.verbs.getLast();
        return last != null && last.at() == i - 1 && !Voice.BE.contains(s.word(i - 1));
    }
}
