package dev.vedette.eventing.retry;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.TransientException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** What a failure of a handler means for the event. */
public enum Failure {
    /** Passes by itself: try for ever. */
    TRANSIENT,
    /** The event can never be handled. */
    POISON,
    /** Not known to pass by itself; probably ours. Tried a few times. */
    DEFECT;

    // SQL state classes: connection, rollback (serialisation, deadlock), resources, object not in a state (lock),
    // operator
    // intervention (shutdown, cancelled by timeout), system error, and a server that has become a read-only standby.
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "25");
    // By name: eventing does not depend on JPA. They come without an SQL cause.
    private static final Set<String> PASSING_NAMES = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.QueryTimeoutException");
    private static final int DEEPEST = 30;

    /** The first cause that says something decides. */
    public static Failure of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            if (cause instanceof PoisonException) {
                return POISON;
            }
            if (passes(cause)) {
                return TRANSIENT;
            }
        }
        return DEFECT;
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof TransientException
                || cause instanceof TimeoutException
                || cause instanceof SQLException sql && passes(sql)
                || cause instanceof IOException && !(cause instanceof JsonProcessingException)
                || PASSING_NAMES.contains(cause.getClass().getName());
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                // the connection pool gives none when it cannot get a connection
                || state == null
                || PASSING.contains(state.substring(0, Math.min(2, state.length())));
    }
}
