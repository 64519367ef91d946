package dev.vedette.importers.merge;

import dev.vedette.importers.label.Names;
import dev.vedette.importers.spi.Draft.Part;
import java.util.Set;
import java.util.TreeSet;

/** How closely two names must agree, strictest first: an exact name must find its twin before an alias may take it. */
enum NameLevel {
    EXACT {
        @Override
        Set<String> names(Part p) {
            return of(Names.normal(p.name));
        }
    },
    HEAD {
        @Override
        Set<String> names(Part p) {
            return of(Names.matching(Names.head(p.name)));
        }
    },
    ALIAS {
        @Override
        Set<String> names(Part p) {
            Set<String> names = of(Names.matching(p.name));
            names.addAll(HEAD.names(p));
            p.aliases.forEach(a -> names.addAll(of(Names.matching(a))));
            return names;
        }
    };

    abstract Set<String> names(Part p);

    private static Set<String> of(String name) {
        Set<String> names = new TreeSet<>();
        if (!name.isEmpty()) {
            names.add(name);
        }
        return names;
    }
}
