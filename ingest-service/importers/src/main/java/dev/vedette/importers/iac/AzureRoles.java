package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Refs;
import dev.vedette.importers.iac.value.Value;
import java.util.Map;
import java.util.Optional;

/** Built-in roles of Azure by the id that assignments give. */
final class AzureRoles {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", "Cognitive Services OpenAI User"),
            Map.entry("a001fd3d-188f-4b5d-821b-7da978bf7442", "Cognitive Services OpenAI Contributor"),
            Map.entry("a97b65f3-24c7-4388-baec-2e87135dc908", "Cognitive Services User"),
            Map.entry("25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68", "Cognitive Services Contributor"),
            Map.entry("1407120a-92aa-4202-b7e9-c0e197c71c8f", "Search Index Data Reader"),
            Map.entry("8ebe5a00-799e-43f5-93ac-243d3dce84a7", "Search Index Data Contributor"),
            Map.entry("7ca78c08-252a-4471-8644-bb5ff32d4ba0", "Search Service Contributor"),
            Map.entry("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor"),
            Map.entry("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "Storage Blob Data Reader"),
            Map.entry("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner"),
            Map.entry("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor"),
            Map.entry("4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User"),
            Map.entry("b86a8fe4-44ce-4948-aee5-eccb2c155cd7", "Key Vault Secrets Officer"),
            Map.entry("00482a5a-887f-4fb3-b363-3b7fe8e74483", "Key Vault Administrator"),
            Map.entry("7f951dda-4ed3-4680-a7ca-43fe172d538d", "AcrPull"),
            Map.entry("53ca6127-db72-4b80-b1b0-d745d6d5456d", "Azure AI User"),
            Map.entry("64702f94-c441-49e6-a78b-ef80e0188fee", "Azure AI Developer"),
            Map.entry("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
            Map.entry("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
            Map.entry("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"));

    private AzureRoles() {}

    /** The name of the role a text or a reference has the id of. */
    static Optional<String> name(Value v, Resolver resolver) {
        StringBuilder s = new StringBuilder(v.text().orElse("")).append(Refs.deep(v));
        resolver.resources(v).forEach(r -> s.append(r.body().text("name").orElse("")));
        String all = s.toString();
        return NAMES.entrySet().stream()
                .filter(e -> all.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
