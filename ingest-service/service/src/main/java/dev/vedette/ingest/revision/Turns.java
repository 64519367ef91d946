package dev.vedette.ingest.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request after the other build the model of a system, so that many uploads at once do not build it in vain.
 * Only an economy within this process: what keeps revisions right is the generation and the row lock.
 */
@ApplicationScoped
class Turns {
    private static final int STRIPES = 64;
    private final Lock[] stripes = new Lock[STRIPES];

    Turns() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock(true);
        }
    }

    Lock of(UUID systemId) {
        return stripes[Math.floorMod(systemId.hashCode(), STRIPES)];
    }
}
