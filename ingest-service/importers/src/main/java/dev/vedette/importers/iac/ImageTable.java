package dev.vedette.importers.iac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Well known container images and what they are. */
public final class ImageTable {
    private static final int MAX_REFERENCE = 500;
    private static final ImageTable STANDARD = new ImageTable();

    /** @param product what it is called */
    public record Image(String type, String product, String provider) {}

    private record Row(Pattern pattern, Image image) {}

    private final List<Row> rows = new ArrayList<>();

    private ImageTable() {
        for (String[] row : Tables.rows("images.tsv", 4)) {
            for (String glob : Tables.words(row[0], " ")) {
                rows.add(new Row(
                        Pattern.compile("(?:.*/)?" + Tables.glob(glob).pattern()), new Image(row[1], row[2], row[3])));
            }
        }
    }

    public static ImageTable standard() {
        return STANDARD;
    }

    /** @param reference an image as written, with or without registry, tag and digest */
    public Optional<Image> find(String reference) {
        if (reference.length() > MAX_REFERENCE) {
            return Optional.empty();
        }
        String name = repository(reference).toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(r -> r.pattern().matcher(name).matches())
                .map(Row::image)
                .findFirst();
    }

    /** The name without tag and digest. */
    public static String repository(String reference) {
        String s = reference.replaceAll("@sha256:.*", "");
        int colon = s.lastIndexOf(':');
        return colon > s.lastIndexOf('/') ? s.substring(0, colon) : s;
    }

    /** Whether the reference names one exact content: a digest, or a tag that is a version and not a moving one. */
    public static boolean isPinned(String reference) {
        if (reference.length() > MAX_REFERENCE) {
            return false;
        }
        if (reference.contains("@sha256:")) {
            return true;
        }
        String repository = repository(reference);
        String tag = reference.length() > repository.length() ? reference.substring(repository.length() + 1) : "";
        return tag.matches("v?\\d+\\.\\d+(\\.\\d+)?.*") && !tag.contains("latest");
    }
}
