package dev.vedette.analysis.catalogue;

import dev.vedette.engine.Judge;
import dev.vedette.engine.catalogue.Catalogue;
import java.util.List;

/**
 * What a tenant is judged by.
 *
 * @param edition raised by each change of the tenant's packs
 * @param problems accepted packs that the present catalogue cannot take any more; they are left out
 */
public record InForce(long edition, Judge judge, List<AcceptedPack> packs, List<String> problems) {

    public Catalogue catalogue() {
        return judge.catalogue();
    }

    /** Assessments with equal keys were judged by the same rules. */
    public String key() {
        return catalogue().key();
    }
}
