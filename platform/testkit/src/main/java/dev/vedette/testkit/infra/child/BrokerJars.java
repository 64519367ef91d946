package dev.vedette.testkit.infra.child;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the jars of the broker are. They have versions of their own and never share a class path with a service; the
 * module {@code deploy/broker} copies them.
 */
final class BrokerJars {
    static final String PROPERTY = "vedette.broker.jars";
    private static final Path IN_REPOSITORY = Path.of("deploy", "broker", "target", "kafka");

    private BrokerJars() {}

    /** A wildcard class path of the directory. */
    static String classPath() {
        return find().resolve("*").toString();
    }

    private static Path find() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path jars = folder.resolve(IN_REPOSITORY);
            if (Files.isDirectory(jars)) {
                return jars;
            }
        }
        throw new IllegalStateException(
                "the jars of the broker are not there: run 'mvn -pl deploy/broker generate-resources'"
                        + " at the root of the repository, or tell with -D" + PROPERTY + "=DIR");
    }
}
