package dev.vedette.ingest.revision;

import dev.vedette.contracts.model.Model;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.ingest.system.SystemHead;
import java.util.List;

/**
 * Everything a model is built from, as it was at {@code head.generation()}.
 *
 * @param previous the latest revision's model, or {@code null} before the first; it keeps component keys stable
 */
record Snapshot(SystemHead head, List<SourceFiles> sources, List<Statement> statements, Model previous) {}
