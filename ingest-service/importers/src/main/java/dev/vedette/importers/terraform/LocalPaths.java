package dev.vedette.importers.terraform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths within the upload. Nothing leads out of it. */
final class LocalPaths {
    private LocalPaths() {}

    static boolean isLocal(String source) {
        return source.startsWith("./") || source.startsWith("../") || source.equals(".") || source.equals("..");
    }

    /** @return the path from the root of the upload, or empty when it would leave it */
    static Optional<String> resolve(String dir, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String joined = path.startsWith("/") || dir.isEmpty() ? path : dir + "/" + path;
        for (String part : joined.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
