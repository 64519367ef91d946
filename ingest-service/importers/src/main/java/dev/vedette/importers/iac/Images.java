package dev.vedette.importers.iac;

import dev.vedette.importers.iac.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Container images that a resource runs. */
final class Images {
    private static final List<String> PATHS = List.of(
            "image",
            "template.containers.image",
            "template.spec.containers.image",
            "template.template.containers.image",
            "template.container.image",
            "container.image",
            "spec.template.spec.container.image",
            "source_configuration.image_repository.image_identifier",
            "agent_runtime_artifact.container_configuration.container_uri",
            "primary_container.image",
            "image_uri");

    private Images() {}

    static List<String> of(Resource r) {
        List<String> images = new ArrayList<>();
        for (String path : PATHS) {
            r.body().all(path).forEach(v -> add(v, images));
        }
        Variables.parsed(r.body(), "container_definitions").ifPresent(list -> Variables.items(list)
                .forEach(c -> c.get("image").ifPresent(v -> add(v, images))));
        return images;
    }

    private static void add(Value v, List<String> images) {
        v.text()
                .filter(s -> !s.startsWith("${") && !s.isBlank() && s.length() < 300)
                .ifPresent(images::add);
    }
}
