package dev.vedette.importers.iac;

/** Flows and facts from who may do what: roles and policies of the three clouds. */
final class Rights {
    private final Architecture a;

    Rights(Architecture a) {
        this.a = a;
    }

    void connect() {
        new AwsRights(a).connect();
        new GoogleRights(a).connect();
        new AzureRights(a).connect();
    }
}
