package dev.vedette.engine.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Data files that ship with the engine. */
public final class Resources {

    private static final String ROOT = "/dev/vedette/engine/";

    private Resources() {}

    /** @param name path below the engine's resources, e.g. {@code catalogue/model.yaml} */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("the engine's data file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the engine's data file " + name + " cannot be read", e);
        }
    }

    public static Entry yaml(String name) {
        return Entry.read(name, text(name));
    }
}
