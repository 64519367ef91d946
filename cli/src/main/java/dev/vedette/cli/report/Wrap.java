package dev.vedette.cli.report;

/** Breaks text at spaces. */
final class Wrap {

    private Wrap() {}

    /** Every line begins with the indent; a word longer than the width gets a line of its own. */
    static String lines(String text, int indent, int width) {
        String margin = " ".repeat(indent);
        StringBuilder out = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > width) {
                out.append(margin).append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return out.append(margin).append(line).append('\n').toString();
    }
}
