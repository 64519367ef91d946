package dev.vedette.cli;

/** What the command line answers to scripts. */
final class ExitCode {
    static final int DONE = 0;
    /** There are findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    static final int WRONG_USE = 2;
    /** An input could not be read at all. */
    static final int UNREADABLE = 3;

    private ExitCode() {}
}
