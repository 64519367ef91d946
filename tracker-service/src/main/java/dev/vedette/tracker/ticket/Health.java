package dev.vedette.tracker.ticket;

import dev.vedette.tracker.connection.Connection;
import dev.vedette.tracker.connection.Connections;
import dev.vedette.tracker.spi.Answer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Keeps a connection's health in step with what its calls come back with. */
@Singleton
class Health {
    private static final Duration DENIED = Duration.ofMinutes(1);

    private final Connections connections;
    private final Clock clock;

    Health(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** A denial or a quota parks the whole connection: no other link would fare better. */
    void learn(Connection c, Answer<?> answer) {
        switch (answer) {
            case Answer.Done<?> d -> connections.ok(c);
            case Answer.Missing<?> m -> connections.ok(c);
            case Answer.Conflict<?> m -> connections.ok(c);
            case Answer.Refused<?> r -> connections.failed(c, r.text());
            case Answer.Denied<?>(String why) ->
                connections.park(c, clock.instant().plus(DENIED), "denied: " + why);
            case Answer.Outdated<?>(String why) -> connections.failed(c, "adapter too old: " + why);
            case Answer.Lost<?>(String why) -> connections.failed(c, why);
            case Answer.Throttled<?> t -> {
                if (t.scope() == Answer.Scope.CONNECTION) {
                    connections.park(c, t.until(), t.reason());
                }
            }
        }
    }
}
