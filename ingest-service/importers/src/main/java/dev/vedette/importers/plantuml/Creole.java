package dev.vedette.importers.plantuml;

import dev.vedette.importers.label.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sourceforge.plantuml.klimt.creole.Display;

/** Plain text of PlantUML's wiki-like markup. */
final class Creole {

    private static final Pattern SPRITE = Pattern.compile("<[$&][^<>]{0,200}>|<img[^<>]{0,500}>");
    private static final Pattern TAGS =
            Pattern.compile("</?(?:size|color|font|back|b|i|u|s|w|sub|sup)(?::[^<>]{0,60})?>");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|//|__|~~|\"\"|^=+\\s*|^\\*+\\s+");

    private Creole() {}

    /** Lines with text, in order. */
    static List<String> lines(Display display) {
        List<String> lines = new ArrayList<>();
        if (!Display.isNull(display)) {
            for (CharSequence line : display) {
                for (String part : line.toString().split("\\\\n|<br\\s*/?>", -1)) {
                    String text = Labels.clean(MARKS.matcher(
                                    TAGS.matcher(SPRITE.matcher(part.strip()).replaceAll(""))
                                            .replaceAll(""))
                            .replaceAll(""));
                    if (!text.isBlank()) {
                        lines.add(text);
                    }
                }
            }
        }
        return lines;
    }

    static String line(Display display) {
        return String.join(" ", lines(display));
    }
}
