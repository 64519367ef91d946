package dev.vedette.engine.predicate;

import dev.vedette.engine.condition.Knowledge;
import dev.vedette.engine.condition.Relation;
import dev.vedette.engine.fact.At;
import java.util.List;
import java.util.Set;

/** A relation made of functions. */
record Members(
        String name,
        String noun,
        Set<String> reads,
        String typical,
        Of of,
        Needs necessary,
        Way way,
        boolean othersOnly)
        implements Relation {

    Members(String name, String noun, Set<String> reads, String typical, Of of, Needs necessary, Way way) {
        this(name, noun, reads, typical, of, necessary, way, false);
    }

    interface Of {
        int[] members(Landscape landscape, int element);
    }

    interface Needs {
        Set<At> of(Landscape landscape, int element, int member);
    }

    interface Way {
        List<Integer> path(Landscape landscape, int element, int member);
    }

    static final Needs ITSELF = (l, e, m) -> Set.of(At.exists(m));
    static final Way BOTH = (l, e, m) -> e == m ? List.of(e) : List.of(e, m);

    @Override
    public int[] members(Knowledge knowledge, int element) {
        return of.members((Landscape) knowledge, element);
    }

    @Override
    public Set<At> needs(Knowledge knowledge, int element, int member) {
        return necessary.of((Landscape) knowledge, element, member);
    }

    @Override
    public List<Integer> path(Knowledge knowledge, int element, int member) {
        return way.path((Landscape) knowledge, element, member);
    }
}
