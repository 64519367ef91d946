package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.Provenance;
import dev.vedette.importers.merge.Cluster.Member;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids that a source itself gives to an element: a cell id, a resource address, the id of a Mermaid node. */
final class Anchors {

    private static final Pattern MERMAID_ID = Pattern.compile("^([\\p{L}\\p{N}_-]+)\\s*(?:@\\{|[\\[({>]|:::|$)");
    private static final Pattern LINE = Pattern.compile("\\d+:\\d+");

    private Anchors() {}

    static Set<String> of(Cluster c, String prefix) {
        Set<String> anchors = new TreeSet<>();
        for (Member m : c.members) {
            add(m.part().provenance, prefix, anchors);
        }
        return anchors;
    }

    static Set<String> of(Component p, String prefix) {
        Set<String> anchors = new TreeSet<>();
        add(p.provenance(), prefix, anchors);
        return anchors;
    }

    private static void add(Collection<Provenance> provenance, String prefix, Set<String> anchors) {
        for (Provenance by : provenance) {
            String id = id(by);
            if (!id.isEmpty()) {
                anchors.add(prefix + "|" + by.source() + "|" + id);
            }
        }
    }

    /** A line number is no anchor, because lines move. */
    private static String id(Provenance by) {
        if (!LINE.matcher(by.position()).matches()) {
            return by.position();
        }
        Matcher m = MERMAID_ID.matcher(by.evidence());
        return by.extractor().startsWith("mermaid") && m.find() ? m.group(1) : "";
    }
}
