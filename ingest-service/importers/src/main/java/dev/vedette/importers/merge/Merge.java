package dev.vedette.importers.merge;

import dev.vedette.contracts.model.Component;
import dev.vedette.contracts.model.DataAsset;
import dev.vedette.contracts.model.Fact;
import dev.vedette.contracts.model.Flow;
import dev.vedette.contracts.model.Invariant;
import dev.vedette.contracts.model.Model;
import dev.vedette.contracts.model.Safeguard;
import dev.vedette.contracts.model.Zone;
import dev.vedette.importers.spi.Draft;
import java.util.List;
import java.util.SortedMap;

/** Makes one model of the drafts of all sources of a system. Pure: the same drafts in any order give the same model. */
public final class Merge {

    private Merge() {}

    /**
     * @param drafts what the current sources say
     * @param previous the model before, whose keys are kept for what is still there, or {@code null}
     */
    public static Model merge(String systemName, List<Draft> drafts, Model previous) {
        List<Draft> ordered = DraftOrder.sorted(drafts);
        List<Cluster> clusters = Matching.clusters(ordered);
        Zoning zoning = Zoning.of(ordered);
        Keys keys = Keys.assign(clusters, ordered, zoning, previous);
        List<Component> components =
                clusters.stream().map(c -> c.component(keys.of(c), zoning)).toList();
        FlowMerge flowMerge = new FlowMerge(keys);
        List<Flow> flows = flowMerge.flows(ordered);
        List<Zone> zones = zoning.zones();
        Extras extras = new Extras(keys, flows);
        List<DataAsset> assets = extras.assets(ordered);
        List<Safeguard> safeguards = extras.safeguards(ordered);
        List<Invariant> invariants = extras.invariants(ordered);
        SortedMap<String, Fact> facts =
                FactMerge.merge(ordered.stream().map(Draft::systemFacts).toList());
        return new Model(systemName, facts, components, flows, zones, assets, safeguards, invariants);
    }
}
