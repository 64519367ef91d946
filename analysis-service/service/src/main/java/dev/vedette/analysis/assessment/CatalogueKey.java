package dev.vedette.analysis.assessment;

import java.util.List;

/** One word for a catalogue and the packs on top of it: assessments with equal keys were judged by the same rules. */
public final class CatalogueKey {
    private CatalogueKey() {}

    public static String of(String version, List<String> packs) {
        return packs.isEmpty() ? version : version + "+" + String.join("+", packs);
    }
}
