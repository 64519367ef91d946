package dev.vedette.importers.text;

import java.util.Map;
import java.util.Set;

/** Finds the network, account or site that a text says a part is in: "in our VPC", "on premises", "in the DMZ". */
final class Places {

    private static final int NEAR = 8;
    /** Last words of a place and the kind of zone that it is. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("vpc", "network"),
            Map.entry("vnet", "network"),
            Map.entry("dmz", "network"),
            Map.entry("network", "network"),
            Map.entry("intranet", "network"),
            Map.entry("subnet", "subnet"),
            Map.entry("centre", "organisation"),
            Map.entry("center", "organisation"),
            Map.entry("premises", "organisation"),
            Map.entry("premise", "organisation"),
            Map.entry("prem", "organisation"),
            Map.entry("basement", "organisation"),
            Map.entry("aws", "account"),
            Map.entry("azure", "account"),
            Map.entry("gcp", "account"),
            Map.entry("subscription", "account"),
            Map.entry("tenant", "account"),
            Map.entry("account", "account"),
            Map.entry("namespace", "namespace"));

    private static final Set<String> IN = Set.of("in", "on", "inside", "within", "at");
    private static final Set<String> NAMED = Set.of("centre", "center", "network", "account", "subscription", "tenant");
    private static final Set<String> SITES = Set.of(
            "data",
            "corporate",
            "office",
            "company",
            "internal",
            "hospital",
            "plant",
            "private",
            "aws",
            "azure",
            "gcp",
            "production",
            "own",
            "bank",
            "factory",
            "campus",
            "government",
            "secure",
            "isolated",
            "restricted",
            "cloud",
            "google",
            "management",
            "virtual",
            "computing");

    private Places() {}

    static void read(Scan s) {
        for (int i = 1; i < s.size(); i++) {
            String kind = KINDS.get(s.word(i));
            if (kind == null || s.mentionAt[i] != null) {
                continue;
            }
            int in = i - 1;
            while (in > 0 && i - in < 5 && !IN.contains(s.word(in))) {
                in--;
            }
            boolean site = !NAMED.contains(s.word(i))
                    || SITES.contains(s.word(i - 1))
                    || s.word(i - 1).equals("'s");
            boolean goesOn = s.token(i + 1) != null && s.token(i + 1).isWord() && KINDS.containsKey(s.word(i + 1));
            if (IN.contains(s.word(in)) && site && !goesOn) {
                put(s, in, name(s, in + 1, i + 1), kind);
            }
        }
    }

    private static String name(Scan s, int from, int to) {
        int begin = from;
        while (begin < to - 1 && Lexemes.standard().is("determiner", s.word(begin))) {
            begin++;
        }
        String name = Finder.text(s, begin, to);
        return name.equals("prem") || name.equals("premise") ? "premises" : name;
    }

    /** The part right before the place, else the one that the sentence is about. */
    private static void put(Scan s, int in, String name, String kind) {
        Mention near = null;
        for (int k = in - 1; k >= 0 && in - k <= NEAR && near == null; k--) {
            near = s.mentionAt[k];
        }
        Mention about = near != null ? near : s.mentions.isEmpty() ? null : s.mentions.getFirst();
        if (about != null && !Naming.person(about.entity()) && !about.entity().known()) {
            about.entity().zone(name);
            about.entity().zoneKind(kind);
        }
    }
}
