package dev.vedette.tracker.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads {@link Links#COLUMNS}, in their order: by position, for this is read at every step of every link. */
final class LinkRow implements RowMapper<Link> {
    static final LinkRow MAPPER = new LinkRow();

    private LinkRow() {}

    @Override
    public Link map(ResultSet r, StatementContext context) throws SQLException {
        int i = 0;
        return new Link(
                r.getObject(++i, UUID.class),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getInt(++i),
                r.getString(++i),
                r.getObject(++i, UUID.class),
                r.getString(++i),
                LinkState.valueOf(r.getString(++i)),
                r.getInt(++i),
                r.getInt(++i),
                instant(r, ++i),
                r.getLong(++i),
                instant(r, ++i),
                r.getInt(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getLong(++i),
                r.getBoolean(++i),
                r.getString(++i),
                r.getString(++i),
                r.getString(++i),
                r.getObject(++i, Long.class),
                r.getInt(++i),
                instant(r, ++i),
                instant(r, ++i),
                instant(r, ++i));
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        Timestamp t = r.getTimestamp(column);
        return t == null ? null : t.toInstant();
    }
}
