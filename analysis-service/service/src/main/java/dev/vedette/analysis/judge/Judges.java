package dev.vedette.analysis.judge;

import dev.vedette.engine.Judge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The judge of this process, with the catalogue it was started with. A catalogue that cannot be read stops the start. */
@Singleton
final class Judges {
    private final Judge judge = Judge.standard();

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
