package dev.vedette.tracker.spi;

/** Where an item stands, whatever its workflow calls the states. */
public enum Category {
    NEW("new"),
    IN_PROGRESS("indeterminate"),
    DONE("done");

    private final String word;

    Category(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Category of(String word) {
        for (Category c : values()) {
            if (c.word.equals(word)) {
                return c;
            }
        }
        return IN_PROGRESS;
    }
}
