package dev.vedette.testkit.proxy;

import java.time.Duration;

/** How a proxy misbehaves at the moment. */
final class Fault {
    private boolean refusing;
    private boolean stalled;
    private Duration delay = Duration.ZERO;

    synchronized void refuse(boolean now) {
        refusing = now;
    }

    synchronized boolean refusing() {
        return refusing;
    }

    synchronized void stall(boolean now) {
        stalled = now;
    }

    synchronized void delay(Duration now) {
        delay = now;
    }

    synchronized void heal() {
        refusing = false;
        stalled = false;
        delay = Duration.ZERO;
        notifyAll();
    }

    /** Returns when the next piece of data may go on. */
    synchronized void pass() throws InterruptedException {
        long end = System.nanoTime() + delay.toNanos();
        while (stalled || System.nanoTime() < end) {
            long leftMillis = (end - System.nanoTime()) / 1_000_000;
            wait(stalled ? 0 : Math.max(1, leftMillis));
        }
    }
}
