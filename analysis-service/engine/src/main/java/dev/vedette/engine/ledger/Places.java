package dev.vedette.engine.ledger;

import dev.vedette.engine.catalogue.Threat;
import dev.vedette.engine.condition.Relation;
import dev.vedette.engine.fact.At;
import dev.vedette.engine.fact.Keys;
import dev.vedette.engine.guard.Posts;
import dev.vedette.engine.predicate.Entrances;
import dev.vedette.engine.predicate.Fences;
import dev.vedette.engine.predicate.Landscape;
import dev.vedette.engine.predicate.Standard;
import java.util.ArrayList;
import java.util.List;

/** Works out where a control would have to stand to dominate a finding. */
final class Places {

    private final Landscape landscape;
    private final Entrances entrances;
    private final Fences fences;

    Places(Landscape landscape) {
        this.landscape = landscape;
        this.entrances = new Entrances(landscape);
        this.fences = new Fences(landscape);
    }

    Posts of(Candidate candidate) {
        Threat threat = candidate.threat();
        List<int[]> places = new ArrayList<>();
        places.add(new int[] {landscape.index().system()});
        places.add(candidate.targets().stream().mapToInt(Integer::intValue).toArray());
        boolean one = candidate.targets().size() == 1 && landscape.index().isComponent(candidate.primary());
        if (one) {
            for (int e : entrances.of(candidate.primary())) {
                places.add(new int[] {e});
            }
            places.add(models(candidate.primary()));
        }
        for (At at : candidate.explanation().needs()) {
            if (at.key() == Keys.EXISTS) {
                places.add(new int[] {at.element()});
            }
        }
        if (threat.cut() != null) {
            Relation relation = Standard.library().relation(threat.cut());
            places.add(relation.members(landscape, candidate.primary()));
        }
        return new Posts(places, fences, one ? candidate.primary() : -1);
    }

    private int[] models(int mind) {
        return Standard.library().relation("models").members(landscape, mind);
    }
}
