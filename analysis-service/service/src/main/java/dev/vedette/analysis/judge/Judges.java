package dev.vedette.analysis.judge;

import dev.vedette.engine.Judge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The judge of this process, with the catalogue it was started with and the organisation's packs on top. A catalogue that
 * cannot be read stops the start.
 */
@Singleton
final class Judges {
    private final Judge judge;

    Judges(@ConfigProperty(name = "vedette.catalogue.packs") Optional<Path> packs) {
        this.judge = packs.map(Judge::withPacks).orElseGet(Judge::standard);
    }

    @Startup
    void readCatalogue() {
        judge.catalogue();
    }

    @Produces
    @Singleton
    Judge judge() {
        return judge;
    }
}
