package dev.vedette.tracker.deadline;

import dev.vedette.tracker.store.Database;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** One clock over a list of days: a query whose rows are endings, each told some days before and when it is there. */
public abstract class EndingClocks implements Clocks {
    private final Database database;
    private final String query;
    private final RowMapper<Ending> row;
    private final int[] warnDays;

    /** @param warnDays how many days before, the most first */
    protected EndingClocks(Database database, String query, RowMapper<Ending> row, int... warnDays) {
        this.database = database;
        this.query = query;
        this.row = row;
        this.warnDays = warnDays.clone();
    }

    @Override
    public List<Due> due(Instant now) {
        List<Ending> all = database.with(h -> h.createQuery(query).map(row).list());
        return all.stream().flatMap(e -> e.due(now, warnDays)).toList();
    }
}
