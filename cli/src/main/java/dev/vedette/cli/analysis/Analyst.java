package dev.vedette.cli.analysis;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.remedy.CheapestControls;
import dev.vedette.engine.remedy.Plan;
import dev.vedette.importers.merge.Merge;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Merges and judges as the services do, and keeps nothing. */
public final class Analyst {

    private final String systemName;
    private final Judge judge;

    public Analyst(String systemName) {
        this(systemName, null);
    }

    /** @param packs folder of packs on top of the built-in catalogue, or {@code null} */
    public Analyst(String systemName, Path packs) {
        this.systemName = systemName;
        this.judge = packs == null ? Judge.standard() : Judge.withPacks(packs);
    }

    public Catalogue catalogue() {
        return judge.catalogue();
    }

    /** @param previous the model before, so that what is the same keeps its key; or {@code null} */
    public Model merge(Sources sources, Model previous) {
        return Merge.merge(systemName, sources.drafts(), previous);
    }

    public Assessment judge(Model model, List<Receipt> receipts) {
        return judge.judge(input(model, receipts));
    }

    /** The cheapest controls that take the high findings down. */
    public Plan plan(Model model, List<Receipt> receipts) {
        return new CheapestControls(judge).plan(input(model, receipts));
    }

    private JudgeInput input(Model model, List<Receipt> receipts) {
        return new JudgeInput(systemId(), systemName, model, 0, Json.sha256(Json.bytes(model)), receipts);
    }

    public String systemName() {
        return systemName;
    }

    /** Made of the name alone, so that findings keep their ids from one call to the next. */
    public String systemId() {
        String slug = systemName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "system" : slug;
    }
}
