package dev.vedette.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** One slice for each service; whatever they share is in none. */
final class ServiceSlices implements SliceAssignment {
    private static final List<String> SERVICES =
            List.of("dev.vedette.ingest", "dev.vedette.analysis", "dev.vedette.tracker");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return SERVICES.stream()
                .filter(service -> (type.getPackageName() + ".").startsWith(service + "."))
                .findFirst()
                .map(SliceIdentifier::of)
                .orElse(SliceIdentifier.ignore());
    }

    @Override
    public String getDescription() {
        return "services";
    }
}
