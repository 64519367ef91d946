package dev.vedette.ingest.revision;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.ingest.source.SourceFiles;
import dev.vedette.ingest.statement.Statement;
import dev.vedette.ingest.system.SystemHead;
import java.util.List;
import java.util.function.Function;

/**
 * Everything a model is built from, as it was at {@code head.generation()}.
 *
 * @param prose what else was found in prose, for the files of the model that is built
 * @param previous the latest revision's model, or {@code null} before the first; it keeps component keys stable
 */
record Snapshot(
        SystemHead head,
        List<SourceFiles> sources,
        List<Statement> statements,
        Model previous,
        Function<List<SourceFile>, List<Draft>> prose) {}
