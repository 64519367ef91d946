package dev.vedette.engine.yaml;

/** A data file that cannot be used: which file, which line, what was expected. */
public final class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;

    public DataFileException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
