package dev.vedette.eventing.crash;

/**
 * Ends the process at a named instant when the environment variable {@code VEDETTE_CRASH_AT} names it, optionally at
 * its n-th passing: {@code relay.sent-not-marked#3}.
 *
 * <p>{@link Runtime#halt} runs no shutdown hook and no {@code finally}: for files, sockets and the database it is what
 * {@code kill -9} is.
 */
public final class CrashPoint {
    public static final String VARIABLE = "VEDETTE_CRASH_AT";
    private static final int AS_IF_KILLED = 137;
    private static final Trap TRAP = Trap.parse(System.getenv(VARIABLE));

    private CrashPoint() {}

    /** @param name {@code part.instant}, such as {@code relay.sent-not-marked} */
    public static void hit(String name) {
        if (TRAP != null && TRAP.springs(name)) {
            System.err.println("crash point " + name);
            Runtime.getRuntime().halt(AS_IF_KILLED);
        }
    }
}
