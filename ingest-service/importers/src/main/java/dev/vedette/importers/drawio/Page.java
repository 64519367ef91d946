package dev.vedette.importers.drawio;

import java.util.List;

/** One page of a file. */
record Page(String name, List<Cell> cells) {}
