package dev.vedette.ingest.revision;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import java.util.List;

/**
 * A model with its canonical bytes.
 *
 * @param hash SHA-256 of {@code bytes}
 */
record Built(Model model, byte[] bytes, String hash, List<Receipt> receipts) {
    static Built of(Model model, List<Receipt> receipts) {
        byte[] bytes = Json.bytes(model);
        return new Built(model, bytes, Json.sha256(bytes), receipts);
    }
}
