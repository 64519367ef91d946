package dev.vedette.local.process;

import java.time.Duration;

/** Hears what becomes of children; called on their threads. */
interface ChildListener {

    void changed(Child child);

    /** @param restartIn when it is started again */
    void failed(Child child, String reason, Duration restartIn);
}
