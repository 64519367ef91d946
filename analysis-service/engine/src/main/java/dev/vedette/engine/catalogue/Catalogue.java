package dev.vedette.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * All threats and controls in force.
 *
 * @param version of the built-in catalogue
 * @param packs names of organisation packs on top, sorted
 * @param threats by code
 * @param controls by id
 * @param notes what packs changed in the built-in catalogue, in words
 * @param fingerprint SHA-256 over the text of all data files, those of packs included; the same rules have the same
 */
public record Catalogue(
        String version,
        List<String> packs,
        SortedMap<String, Threat> threats,
        SortedMap<String, Control> controls,
        List<String> notes,
        String fingerprint) {

    private static final int SHORT = 8;

    public static Catalogue standard() {
        return CatalogueLoader.standard();
    }

    /** One word for these rules: assessments with equal keys were judged by the same. */
    public String key() {
        List<String> parts = new ArrayList<>(List.of(version));
        parts.addAll(packs);
        return String.join("+", parts) + "#" + fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }
}
