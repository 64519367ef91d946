package dev.vedette.importers.text;

/** Who "it", "they" and "she" are. */
final class Pronouns {

    private final Cast cast;

    Pronouns(Cast cast) {
        this.cast = cast;
    }

    /** @param subject who the running text speaks about, or {@code null} */
    Entity of(Scan s, int i, Entity subject) {
        String w = s.word(i);
        if (w.equals("she") || w.equals("he") || w.equals("him")) {
            return cast.lastMentioned(Naming::person);
        }
        boolean thing = w.equals("it") || w.equals("itself");
        boolean several = w.equals("they") || w.equals("them");
        if (!thing && !several) {
            return null;
        }
        if (!s.mentions.isEmpty() && !s.verbs.isEmpty()) {
            for (Mention m : s.mentions) {
                if (!m.possessor() && (several || !Naming.person(m.entity()))) {
                    return m.entity();
                }
            }
        }
        if (subject != null && (several || !Naming.person(subject))) {
            return subject;
        }
        return cast.lastMentioned(e -> several || !Naming.person(e));
    }
}
