package dev.vedette.cli.analysis;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.engine.Judge;
import dev.vedette.engine.JudgeInput;
import dev.vedette.importers.merge.Merge;
import java.util.List;
import java.util.Locale;

/** Merges and judges as the services do, and keeps nothing. */
public final class Analyst {

    private final String systemName;
    private final Judge judge = Judge.standard();

    public Analyst(String systemName) {
        this.systemName = systemName;
    }

    /** @param previous the model before, so that what is the same keeps its key; or {@code null} */
    public Model merge(Sources sources, Model previous) {
        return Merge.merge(systemName, sources.drafts(), previous);
    }

    public Assessment judge(Model model, List<Receipt> receipts) {
        String hash = Json.sha256(Json.bytes(model));
        return judge.judge(new JudgeInput(systemId(), systemName, model, 0, hash, receipts));
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
