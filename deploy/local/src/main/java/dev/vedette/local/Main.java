package dev.vedette.local;

import dev.vedette.local.command.LocalCommands;

/** Entry point of the {@code vedette} script for everything that concerns the local run. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(LocalCommands.execute(args));
    }
}
