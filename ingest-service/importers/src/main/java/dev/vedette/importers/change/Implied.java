package dev.vedette.importers.change;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.contracts.model.Safeguard;
import java.util.List;

/**
 * What an observed fact says of a control at the same place. Without it a control that a description once told of would
 * outlive the observation that it is gone.
 */
final class Implied {

    private record Row(String key, String without, String with, String control) {}

    private static final List<Row> ROWS = List.of(
            new Row("approval", "none", "required", "C10"),
            new Row("authn", "none", "required", "C01"),
            new Row("rateLimited", "no", "yes", "C02"),
            new Row("budgetLimited", "no", "yes", "C03"),
            new Row("sandboxed", "no", "yes", "C16"),
            new Row("egress", "open", "denied", "C15"),
            new Row("destinations", "any", "fixed", "C15"),
            new Row("privilege", "admin", "least", "C12"),
            new Row("identity", "shared", "user-delegated", "C13"),
            new Row("tenantFilter", "none", "in-query", "C33"),
            new Row("encryptionAtRest", "none", "customer-key", "C35"),
            new Row("encrypted", "none", "tls", "C36"),
            new Row("toolPinned", "no", "yes", "C20"),
            new Row("actionLogging", "no", "yes", "C23"),
            new Row("changeControl", "no", "yes", "C48"),
            new Row("failureMode", "open", "closed", "C56"),
            new Row("consentShown", "no", "yes", "C58"));

    private Implied() {}

    static void apply(String element, String key, FactValue value, Editing editing) {
        for (Row row : ROWS) {
            if (!row.key().equals(key)) {
                continue;
            }
            if (value.text().equals(row.without())) {
                editing.guard(row.control(), element, Safeguard.State.ABSENT);
            } else if (value.text().equals(row.with())) {
                editing.guard(row.control(), element, Safeguard.State.EVIDENCED);
            }
        }
    }
}
