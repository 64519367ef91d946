package dev.vedette.testkit.infra;

/** Something that can go away and come back on the same address with its data. */
public interface Server {

    /** Returns when it answers. */
    void start();

    /** Orderly end; returns when it is gone. */
    void stop();

    /** {@code SIGKILL}; returns when it is gone. */
    void kill();
}
