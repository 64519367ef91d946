package dev.vedette.engine.catalogue;

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
 */
public record Catalogue(
        String version,
        List<String> packs,
        SortedMap<String, Threat> threats,
        SortedMap<String, Control> controls,
        List<String> notes) {

    public static Catalogue standard() {
        return CatalogueLoader.standard();
    }
}
