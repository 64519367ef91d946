package dev.vedette.importers.compose;

import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.Upload;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code NAME=value} files beside a project. */
final class EnvFiles {
    private EnvFiles() {}

    static Map<String, String> read(Upload upload, String dir, String name) {
        String path = (dir.isEmpty() ? "" : dir + "/") + name.replaceFirst("^\\./", "");
        return upload.file(path).map(EnvFiles::read).orElse(Map.of());
    }

    private static Map<String, String> read(SourceFile f) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : f.text().split("\n")) {
            String s = line.strip().replaceFirst("^export\\s+", "");
            int eq = s.indexOf('=');
            if (!s.startsWith("#") && eq > 0) {
                String value = s.substring(eq + 1).strip();
                boolean quoted = value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.endsWith(value.substring(0, 1));
                values.put(
                        s.substring(0, eq).strip(),
                        quoted ? value.substring(1, value.length() - 1) : value.replaceFirst("\\s+#.*$", ""));
            }
        }
        return values;
    }
}
