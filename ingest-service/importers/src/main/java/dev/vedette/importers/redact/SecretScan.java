package dev.vedette.importers.redact;

import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the secrets of a file, by shape, by name, and where the format marks them. */
final class SecretScan {
    private static final int MOST = 5_000;

    private SecretScan() {}

    /** In the order of the file; never more than a few thousand. */
    static List<Secret> of(SourceFile file) {
        if (binary(file.bytes())) {
            return List.of();
        }
        String text = file.text();
        List<Span> spans = new ArrayList<>(Tokens.in(text));
        spans.addAll(Assignments.in(text));
        spans.sort(Comparator.comparingInt(Span::from));
        List<Secret> secrets = new ArrayList<>();
        int line = 1;
        int at = 0;
        for (Span s : spans.subList(0, Math.min(MOST, spans.size()))) {
            for (; at < s.from(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            secrets.add(new Secret(text.substring(s.from(), s.to()), s.what(), file.path(), line, false));
        }
        secrets.addAll(MarkedLines.of(file));
        secrets.addAll(MarkedTree.of(file));
        return secrets;
    }

    private static boolean binary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1_024); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
