package dev.vedette.tracker.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.testkit.tracker.http.FakeServer;
import dev.vedette.testkit.tracker.spec.AtlassianDocuments;
import dev.vedette.testkit.tracker.spec.OfficialDescription;
import java.util.Optional;

/**
 * The vendors' own descriptions judge what passes between our adapters and the fakes, wherever they are at hand; where
 * they are not, nothing is judged and {@link #present()} says so. Loaded once, for that takes seconds.
 */
public final class Judges {
    private static final Optional<OfficialDescription> JIRA = OfficialDescription.jira();
    private static final Optional<OfficialDescription> AZURE = OfficialDescription.azureDevOps();
    private static final Optional<AtlassianDocuments> DOCUMENTS = AtlassianDocuments.schema();

    private Judges() {}

    public static boolean present() {
        return JIRA.isPresent() && AZURE.isPresent() && DOCUMENTS.isPresent();
    }

    public static void watchJira(FakeServer server) {
        JIRA.ifPresent(server::observe);
        DOCUMENTS.ifPresent(server::observe);
    }

    public static void watchAzure(FakeServer server) {
        AZURE.ifPresent(server::observe);
    }

    /** Of this test and all before it in the same run. */
    public static void findNothingWrong() {
        JIRA.ifPresent(j -> assertThat(j.violations()).as("Jira").isEmpty());
        AZURE.ifPresent(a -> assertThat(a.violations()).as("Azure DevOps").isEmpty());
        DOCUMENTS.ifPresent(d -> assertThat(d.violations()).as("documents").isEmpty());
    }

    public static int exchanges() {
        return JIRA.map(OfficialDescription::seen).orElse(0)
                + AZURE.map(OfficialDescription::seen).orElse(0);
    }

    public static int documents() {
        return DOCUMENTS.map(AtlassianDocuments::seen).orElse(0);
    }
}
