package dev.vedette.analysis.finding;

import dev.vedette.analysis.assessment.Documents;
import dev.vedette.analysis.assessment.Revision;
import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.json.Json;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The findings of all systems. Writing needs the system's row lock. */
@ApplicationScoped
public class Findings {
    private final FindingRepository repository;
    private final StateRepository states;
    private final Clock clock;

    Findings(FindingRepository repository, StateRepository states, Clock clock) {
        this.repository = repository;
        this.states = states;
        this.clock = clock;
    }

    /** What {@code after} moves, against the assessment before it and the rows; the caller holds the system's lock. */
    @Transactional(TxType.MANDATORY)
    public Moves moves(String tenant, String systemId, Assessment before, Assessment after) {
        Map<String, Known> known = new HashMap<>();
        repository
                .ofSystem(tenant, systemId)
                .forEach(e -> known.put(
                        e.id, new Known(e.id, e.status, Documents.read(e.document, Assessment.Finding.class))));
        return Moves.between(before, after, known);
    }

    /** Writes one row for each finding that moved and one for its history. */
    @Transactional(TxType.MANDATORY)
    public void keep(Revision revision, UUID assessmentId, Moves moves) {
        for (Move move : moves.moves()) {
            FindingEntity known = repository.findById(move.id());
            FindingEntity e = known == null ? made(revision, move) : known;
            write(e, revision, assessmentId, move);
            repository.persist(e);
            states.persist(state(e, revision, move));
        }
    }

    @Transactional
    Page<FindingView> page(String tenant, FindingFilter filter, Paging paging) {
        return Page.of(
                repository.page(tenant, filter, paging.offset(), paging.size()),
                paging,
                repository.total(tenant, filter),
                e -> view(e, null));
    }

    @Transactional
    FindingView get(String tenant, String id) {
        FindingEntity e = repository.of(tenant, id).orElseThrow(() -> ProblemException.notFound("finding", id));
        return view(e, states.of(tenant, id).stream().map(Findings::view).toList());
    }

    private FindingEntity made(Revision r, Move move) {
        FindingEntity e = new FindingEntity();
        e.id = move.id();
        e.tenant = r.tenant();
        e.systemId = r.systemId();
        e.firstRevision = r.number();
        e.createdAt = clock.instant();
        return e;
    }

    private void write(FindingEntity e, Revision r, UUID assessmentId, Move move) {
        Assessment.Finding f = move.finding();
        e.systemName = r.systemName();
        e.threat = f.threat();
        e.code = f.code();
        e.title = f.title();
        e.layer = f.layer();
        e.status = move.status();
        e.severity = f.severity();
        e.theoretical = f.theoretical();
        e.inherent = f.inherent();
        e.residual = f.residual();
        e.components = f.components();
        e.frameworks = f.frameworks().entrySet().stream()
                .flatMap(x -> x.getValue().stream().map(id -> x.getKey() + ":" + id))
                .toList();
        e.document = Json.bytes(f);
        e.reason = move.reason();
        e.revision = r.number();
        e.assessmentId = assessmentId;
        e.states++;
        e.updatedAt = clock.instant();
    }

    private static StateEntity state(FindingEntity e, Revision r, Move move) {
        StateEntity s = new StateEntity();
        s.findingId = e.id;
        s.number = e.states;
        s.tenant = e.tenant;
        s.assessmentId = e.assessmentId;
        s.revision = e.revision;
        s.status = e.status;
        s.severity = e.severity;
        s.residual = e.residual;
        s.change = move.change();
        s.reason = move.reason();
        s.cause = r.cause();
        s.at = e.updatedAt;
        return s;
    }

    private static FindingView view(FindingEntity e, List<FindingView.State> history) {
        return new FindingView(
                e.id,
                e.systemId,
                e.systemName,
                e.status,
                e.severity,
                e.theoretical,
                e.residual,
                e.reason,
                e.firstRevision,
                e.revision,
                e.assessmentId,
                e.createdAt,
                e.updatedAt,
                Documents.read(e.document, Assessment.Finding.class),
                history);
    }

    private static FindingView.State view(StateEntity s) {
        return new FindingView.State(
                s.number,
                s.revision,
                s.assessmentId,
                s.status,
                s.severity,
                s.residual,
                s.change,
                s.reason,
                s.cause,
                s.at);
    }
}
