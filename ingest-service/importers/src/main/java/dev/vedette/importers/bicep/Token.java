package dev.vedette.importers.bicep;

import dev.vedette.importers.hcl.Place;

/** One lexical unit. */
record Token(Kind kind, String text, Place at) {

    enum Kind {
        NAME,
        NUMBER,
        SIGN,
        NEWLINE,
        /** A whole string without interpolation, or the last piece of one with. */
        TEXT,
        /** A piece of a string that an interpolation follows. */
        TEXT_OPEN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }
}
