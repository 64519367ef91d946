package dev.vedette.importers.terraform;

/** A file, or a part of it, that could not be read. */
record Problem(String file, String at, String text) {}
