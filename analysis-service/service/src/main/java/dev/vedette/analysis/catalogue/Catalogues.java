package dev.vedette.analysis.catalogue;

import dev.vedette.engine.Judge;
import dev.vedette.engine.catalogue.Catalogue;
import dev.vedette.engine.catalogue.Packs;
import dev.vedette.engine.yaml.DataFileException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives each tenant its judge. Every instance of the service sees a change with the next judgement. */
@ApplicationScoped
public class Catalogues {
    private static final Logger LOG = Logger.getLogger(Catalogues.class);

    private final Catalogue base;
    private final PackTable table;
    private final Map<String, InForce> known = new ConcurrentHashMap<>();

    /** A catalogue or a folder of packs that cannot be read stops the start. */
    Catalogues(@ConfigProperty(name = "vedette.catalogue.packs") Optional<Path> packs, PackTable table) {
        Catalogue standard = Catalogue.standard();
        this.base = packs.map(p -> Packs.load(standard, p)).orElse(standard);
        this.table = table;
    }

    @Startup
    void readCatalogue() {
        LOG.debugf("judging by catalogue %s", base.key());
    }

    public Judge judge(String tenant) {
        return inForce(tenant).judge();
    }

    /** Reads one number from the database, and the packs when it has changed. */
    public InForce inForce(String tenant) {
        long edition = table.edition(tenant);
        InForce cached = known.get(tenant);
        if (cached == null || cached.edition() != edition) {
            cached = with(edition, table.inForce(tenant));
            known.put(tenant, cached);
        }
        return cached;
    }

    /** As the caller's transaction sees it; nothing of it is remembered, because that may not commit. */
    public InForce fresh(String tenant) {
        return with(table.edition(tenant), table.inForce(tenant));
    }

    /** The tenant's catalogue as it would be without one of its packs: what another of that name is laid on. */
    public Catalogue without(String tenant, String pack) {
        List<AcceptedPack> others = table.inForce(tenant).stream()
                .filter(p -> !p.name().equals(pack))
                .toList();
        return with(0, others).catalogue();
    }

    private InForce with(long edition, List<AcceptedPack> packs) {
        Catalogue all = base;
        List<String> problems = new ArrayList<>();
        for (AcceptedPack pack : packs) {
            try {
                all = Packs.add(all, pack.name(), pack.text());
            } catch (DataFileException e) {
                LOG.warnf("the accepted pack %s is left out: %s", pack.name(), e.getMessage());
                problems.add("The pack " + pack.name() + " is left out: " + e.getMessage());
            }
        }
        return new InForce(edition, new Judge(all), packs, List.copyOf(problems));
    }
}
