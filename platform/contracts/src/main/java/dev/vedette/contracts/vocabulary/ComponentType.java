package dev.vedette.contracts.vocabulary;

import java.util.List;

/**
 * One component type.
 *
 * @param type its name, e.g. {@code vector-db}
 * @param parent the next more general type, or {@code null} for the root
 * @param classes coarse classes that rules match, of this type alone; {@link Vocabulary#classes} adds the ancestors'
 * @param layer data, model, agentic or platform
 */
public record ComponentType(String type, String parent, List<String> classes, String layer) {
    public ComponentType {
        classes = List.copyOf(classes);
    }
}
