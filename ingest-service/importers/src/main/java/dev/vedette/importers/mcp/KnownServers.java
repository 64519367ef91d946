package dev.vedette.importers.mcp;

import dev.vedette.contracts.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data file of well-known servers and clients. */
record KnownServers(List<Server> servers, List<Client> clients) {

    private static final KnownServers STANDARD = load();

    /**
     * @param match pieces of package, image, command or URL
     * @param reaches name of what is behind it, {@code ""} for nothing
     * @param device whether that lives on the same machine
     */
    record Server(
            List<String> match,
            String reaches,
            String type,
            boolean device,
            List<String> sideEffects,
            String contentTrust,
            String destinations,
            List<String> dataClasses) {}

    record Client(List<String> path, String name, String llm, String provider) {}

    static KnownServers standard() {
        return STANDARD;
    }

    /** The entry with the longest piece that occurs in the launch line; ties go to the first in the file. */
    Optional<Server> find(String launch) {
        String text = launch.toLowerCase(Locale.ROOT);
        Server best = null;
        int length = 0;
        for (Server s : servers) {
            for (String piece : s.match()) {
                if (piece.length() > length && occurs(piece, text)) {
                    best = s;
                    length = piece.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** As words of their own: "maps" is not in "roadmaps". */
    private static boolean occurs(String piece, String text) {
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean ends = end == text.length()
                    || !Character.isLetter(text.charAt(end))
                    || !Character.isLetter(piece.charAt(piece.length() - 1));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    Optional<Client> client(String path) {
        String text = path.toLowerCase(Locale.ROOT);
        return clients.stream()
                .filter(c -> c.path().stream().anyMatch(text::contains))
                .findFirst();
    }

    private static KnownServers load() {
        try (InputStream in = KnownServers.class.getResourceAsStream("servers.json")) {
            return Json.MAPPER.readValue(in, KnownServers.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the data file of MCP servers cannot be read", e);
        }
    }
}
