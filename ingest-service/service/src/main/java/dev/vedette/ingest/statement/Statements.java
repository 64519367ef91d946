package dev.vedette.ingest.statement;

import dev.vedette.contracts.event.ChangeObserved;
import dev.vedette.contracts.json.Json;
import dev.vedette.web.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of a system in their order. Writing needs the system's row lock. */
@ApplicationScoped
public class Statements {
    private static final String ANSWER = "answer";
    private static final String MUST = "must";
    private static final String CHANGE = "change";

    private final Rows rows;
    private final Clock clock;

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StatementEntity, StatementEntity.Key> {}

    Statements(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public List<Statement> all(String tenant, UUID systemId) {
        return rows.list("tenant = ?1 and systemId = ?2 order by seq", tenant, systemId).stream()
                .map(Statements::read)
                .toList();
    }

    /** What is left without {@code gone}. */
    public static List<Statement> without(List<Statement> present, Statement gone) {
        List<Statement> result = new ArrayList<>(present);
        result.removeIf(s -> s.getClass().equals(gone.getClass()) && s.key().equals(gone.key()));
        return result;
    }

    /** The order after {@code added}: it takes the last place and its own earlier statement goes. */
    public static List<Statement> with(List<Statement> present, Statement added) {
        List<Statement> result = new ArrayList<>(without(present, added));
        result.add(added);
        return result;
    }

    /** Deletes the statement's row. */
    @Transactional(TxType.MANDATORY)
    public void remove(String tenant, UUID systemId, Statement s) {
        long rowsDeleted = rows.delete(
                "tenant = ?1 and systemId = ?2 and kind = ?3 and key = ?4", tenant, systemId, kind(s), s.key());
        if (rowsDeleted == 0) {
            throw ProblemException.notFound(kind(s), s.key());
        }
    }

    /** Writes the statement's row at the end and deletes the one it replaces. */
    @Transactional(TxType.MANDATORY)
    public void add(String tenant, UUID systemId, Statement s) {
        String kind = kind(s);
        rows.delete("systemId = ?1 and kind = ?2 and key = ?3", systemId, kind, s.key());
        Long last = rows.getEntityManager()
                .createQuery("select max(s.seq) from StatementEntity s where s.systemId = ?1", Long.class)
                .setParameter(1, systemId)
                .getSingleResult();
        StatementEntity e = new StatementEntity();
        e.systemId = systemId;
        e.seq = last == null ? 1 : last + 1;
        e.tenant = tenant;
        e.kind = kind;
        e.key = s.key();
        e.payload = Json.bytes(
                switch (s) {
                    case Statement.Answer a -> a;
                    case Statement.Must m -> m;
                    case Statement.Change c -> c.event();
                });
        e.saidBy = s.by();
        e.saidAt = clock.instant();
        rows.persistAndFlush(e);
    }

    private static String kind(Statement s) {
        return switch (s) {
            case Statement.Answer a -> ANSWER;
            case Statement.Must m -> MUST;
            case Statement.Change c -> CHANGE;
        };
    }

    private static Statement read(StatementEntity e) {
        try {
            return switch (e.kind) {
                case ANSWER -> Json.MAPPER.readValue(e.payload, Statement.Answer.class);
                case MUST -> Json.MAPPER.readValue(e.payload, Statement.Must.class);
                case CHANGE -> new Statement.Change(Json.MAPPER.readValue(e.payload, ChangeObserved.class), e.saidBy);
                default -> throw new IllegalStateException("statement of unknown kind " + e.kind);
            };
        } catch (IOException ex) {
            throw new UncheckedIOException("statement " + e.seq + " of system " + e.systemId + " cannot be read", ex);
        }
    }
}
