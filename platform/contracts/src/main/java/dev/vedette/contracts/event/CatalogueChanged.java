package dev.vedette.contracts.event;

import java.util.List;

/**
 * Another catalogue is in force. Its systems are judged again in the background; what moves is told finding by finding,
 * each caused by this event.
 *
 * @param edition number of the catalogue of this tenant; each change raises it
 * @param catalogue key of the catalogue in force: version, packs and fingerprint
 * @param packs names of the packs on top of the built-in catalogue, sorted
 * @param pack the one that was accepted or withdrawn
 * @param change accepted or withdrawn
 * @param changes what the pack changes, in words
 * @param threats codes of the threats that were added, changed or taken away
 * @param systems how many systems are judged again
 */
public record CatalogueChanged(
        long edition,
        String catalogue,
        List<String> packs,
        String pack,
        String change,
        List<String> changes,
        List<String> threats,
        int systems) {

    public CatalogueChanged {
        packs = List.copyOf(packs);
        changes = List.copyOf(changes);
        threats = List.copyOf(threats);
    }
}
