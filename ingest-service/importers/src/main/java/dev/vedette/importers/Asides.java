package dev.vedette.importers;

import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.NamesAware;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folders of examples and tests of a repository. They are read only when the same kind of description is found nowhere
 * else; prose in them only when nothing but prose is found elsewhere.
 */
final class Asides {
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(.*/)?(examples?|samples?|tests?|testing|testdata|test-data|test-fixtures|fixtures?|e2e|mocks?|__tests__|benchmarks?)/.*");

    private final Set<String> elsewhere = new HashSet<>();
    private boolean more;

    void see(String path, Importer importer) {
        if (!ASIDE.matcher(path).matches()) {
            elsewhere.add(importer.format());
            more |= !(importer instanceof NamesAware);
        }
    }

    boolean leavesOut(String path, Importer importer) {
        // configurations of Terraform call modules across folders; their reader decides with all of them in view
        boolean together = importer.readsTogether() && importer.format().startsWith("terraform");
        return !together
                && ASIDE.matcher(path).matches()
                && (importer instanceof NamesAware ? more : elsewhere.contains(importer.format()));
    }
}
