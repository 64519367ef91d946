package dev.vedette.importers.bom;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.iac.Service;
import dev.vedette.importers.iac.ServiceTable;
import dev.vedette.importers.label.Statement;
import dev.vedette.importers.spi.Draft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Client libraries that exist to call one service: who ships one calls it, whether or not the bill names it. */
final class Packages {

    private static final Packages STANDARD = new Packages();

    /** Id of the service by {@code type/name} of the package. */
    private final Map<String, String> services = new HashMap<>();

    private Packages() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Packages.class.getResourceAsStream("packages.tsv"), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t"))
                    .forEach(row -> {
                        for (String name : row[1].split(" ")) {
                            services.put(name, row[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Packages standard() {
        return STANDARD;
    }

    /** @param application who ships the libraries, or {@code null} */
    void infer(Bom bom, Draft draft, Draft.Part application) {
        for (Bom.Item i : bom.items()) {
            Service service = ServiceTable.standard()
                    .byId(services.getOrDefault(key(i.purl()), ""))
                    .orElse(null);
            if (service == null || application == null || named(service, draft)) {
                continue;
            }
            String at = i.position("/purl");
            Draft.Part part = draft.part("service:" + service.id(), service.name(), service.type(), 0.7);
            part.provenance.add(Statement.inferred(draft, 0.6, at, i.purl()));
            part.fact("provider", FactValue.of(service.provider()), Statement.inferred(draft, 0.7, at, i.purl()));
            part.fact("hosting", FactValue.of(service.hosting()), Statement.inferred(draft, 0.7, at, i.purl()));
            draft.link(application.localId, part.localId, "")
                    .provenance
                    .add(Statement.inferred(draft, 0.6, at, application.name + " ships " + i.purl()));
            draft.note(Receipt.Kind.GUESSED, at, service.name() + " is used, because " + i.name() + " is shipped", 0.6);
        }
    }

    private static boolean named(Service service, Draft draft) {
        return draft.part("service:" + service.id()) != null
                || draft.parts().stream().anyMatch(p -> List.of(p.name, String.join("\n", p.aliases))
                        .contains(service.name()));
    }

    /** {@code pkg:pypi/openai@1.2?x#y} is {@code pypi/openai}. */
    private static String key(String purl) {
        if (!purl.startsWith("pkg:")) {
            return "";
        }
        String s = purl.substring(4).toLowerCase(Locale.ROOT).replace("%40", "@");
        int version = s.indexOf('@', s.indexOf('/') + 2);
        int end = s.length();
        for (int at : new int[] {version, s.indexOf('?'), s.indexOf('#')}) {
            end = at > 0 ? Math.min(end, at) : end;
        }
        return s.substring(0, end);
    }
}
