package dev.vedette.testkit.tracker.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Faults armed from outside; each hits a given number of matching requests. */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();

    private static final class Armed {
        private final Predicate<Call> when;
        private final Fault fault;
        private int left;

        Armed(Predicate<Call> when, Fault fault, int left) {
            this.when = when;
            this.fault = fault;
            this.left = left;
        }
    }

    public synchronized void arm(Predicate<Call> when, Fault fault, int times) {
        armed.add(new Armed(when, fault, times));
    }

    public synchronized void once(String method, String pathPart, Fault fault) {
        arm(Fault.on(method, pathPart), fault, 1);
    }

    public synchronized void always(String method, String pathPart, Fault fault) {
        arm(Fault.on(method, pathPart), fault, Integer.MAX_VALUE);
    }

    public synchronized void clear() {
        armed.clear();
    }

    synchronized Optional<Fault> next(Call call) {
        for (Armed a : armed) {
            if (a.left > 0 && a.when.test(call)) {
                a.left--;
                return Optional.of(a.fault);
            }
        }
        return Optional.empty();
    }
}
