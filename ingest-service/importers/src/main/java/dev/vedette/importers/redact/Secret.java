package dev.vedette.importers.redact;

/**
 * A secret that stands in a file.
 *
 * @param marked whether the file itself says that it is one, so that even a weak value counts
 */
record Secret(String value, String what, String path, int line, boolean marked) {

    /**
     * Whether the value can be told from ordinary words. {@code postgres} is a password in many files and a name in
     * more: replacing it everywhere would take names away and hide nothing.
     */
    boolean telling() {
        boolean digit = value.chars().anyMatch(Character::isDigit);
        boolean letter = value.chars().anyMatch(Character::isLetter);
        boolean other = value.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && c != ' ' && c != '-' && c != '_');
        boolean both = !value.equals(value.toLowerCase(java.util.Locale.ROOT))
                && !value.substring(1).equals(value.substring(1).toLowerCase(java.util.Locale.ROOT));
        int length = value.length();
        return length >= 8 && letter && (digit || other || marked && both) || length >= 16 && digit;
    }
}
