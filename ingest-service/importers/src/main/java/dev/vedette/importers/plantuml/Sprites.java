package dev.vedette.importers.plantuml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements drawn by the macros of icon font libraries, {@code DEV_POSTGRES(db, "Orders", database)}. Those libraries are
 * included from the network and thus not followed; the macro only adds a picture to a plain element.
 */
final class Sprites {

    private static final Pattern MACRO = Pattern.compile(
            "^(\\s*)(?:DEV2?|DEVICONS2?|FA5?|FA6|MATERIAL|GOV|WEATHER|FONT_AWESOME|FONTAWESOME)_\\w{1,60}\\(\\s*(\\w{1,80})\\s*,\\s*\"?([^,\")]{1,200})\"?\\s*(?:,\\s*(\\w{1,30}))?[^)]{0,100}\\)(?:\\s*#\\w{1,30})?(\\s*\\{)?\\s*$");
    private static final Set<String> SHAPES = Set.of(
            "actor",
            "agent",
            "artifact",
            "boundary",
            "card",
            "cloud",
            "component",
            "control",
            "database",
            "entity",
            "file",
            "folder",
            "frame",
            "interface",
            "node",
            "package",
            "queue",
            "rectangle",
            "stack",
            "storage");

    private Sprites() {}

    static String plain(String line) {
        Matcher m = MACRO.matcher(line);
        if (!m.matches()) {
            return line;
        }
        String shape = m.group(4) == null ? "" : m.group(4).toLowerCase(Locale.ROOT);
        String open = m.group(5) == null ? "" : " {";
        return m.group(1) + (SHAPES.contains(shape) ? shape : "rectangle") + " \""
                + m.group(3).strip() + "\" as " + m.group(2) + open;
    }
}
