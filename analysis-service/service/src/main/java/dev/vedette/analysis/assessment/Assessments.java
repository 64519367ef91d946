package dev.vedette.analysis.assessment;

import dev.vedette.contracts.assessment.Assessment;
import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import dev.vedette.contracts.model.Model;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assessments of all systems. Writing needs the system's row lock. */
@ApplicationScoped
public class Assessments {
    private final SystemRepository systems;
    private final ModelRepository models;
    private final AssessmentRepository repository;
    private final Clock clock;

    Assessments(SystemRepository systems, ModelRepository models, AssessmentRepository repository, Clock clock) {
        this.systems = systems;
        this.models = models;
        this.repository = repository;
        this.clock = clock;
    }

    /** What is known of a system under its lock. @param latestRevision 0 before the first */
    public record Locked(long latestRevision, UUID latestAssessment) {}

    /** Makes the system's row when it is new, and locks it until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public Locked lock(Revision r) {
        systems.getEntityManager()
                .createNativeQuery("insert into judged_system"
                        + " (system_id, tenant, name, criticality, latest_revision, updated_at)"
                        + " values (?1, ?2, ?3, ?4, 0, ?5) on conflict do nothing")
                .setParameter(1, r.systemId())
                .setParameter(2, r.tenant())
                .setParameter(3, r.systemName())
                .setParameter(4, r.criticality())
                .setParameter(5, clock.instant())
                .executeUpdate();
        SystemEntity s = systems.locked(r.tenant(), r.systemId());
        if (s == null) {
            throw new IllegalStateException("system " + r.systemId() + " belongs to another tenant than " + r.tenant());
        }
        return new Locked(s.latestRevision, s.latestAssessment);
    }

    /** Writes the model, unless it is there, the assessment, and the system's pointer to it. */
    @Transactional(TxType.MANDATORY)
    public void keep(NewAssessment n) {
        Revision r = n.revision();
        if (models.findById(new ModelEntity.Key(r.systemId(), r.number())) == null) {
            models.persist(model(r));
        }
        AssessmentEntity e = new AssessmentEntity();
        e.id = n.id();
        e.tenant = r.tenant();
        e.systemId = r.systemId();
        e.revision = r.number();
        e.catalogueVersion = n.catalogue();
        e.reason = n.reason();
        e.cause = r.cause();
        e.document = Json.bytes(n.document());
        e.summary = Json.bytes(n.document().summary());
        e.woken = n.woken();
        e.worse = n.worse();
        e.calmed = n.calmed();
        e.unchanged = n.unchanged();
        e.durationMillis = n.durationMillis();
        e.createdAt = clock.instant();
        repository.persist(e);
        SystemEntity s = systems.findById(r.systemId());
        s.name = r.systemName();
        s.criticality = r.criticality();
        s.latestRevision = r.number();
        s.latestAssessment = e.id;
        s.updatedAt = e.createdAt;
    }

    /** The latest assessment, with its document. */
    @Transactional
    public Optional<Stored> latest(String tenant, String systemId) {
        return systems.of(tenant, systemId)
                .filter(s -> s.latestAssessment != null)
                .map(s -> repository.findById(s.latestAssessment))
                .map(e -> new Stored(e.id, e.revision, Documents.read(e.document, Assessment.class)));
    }

    /** The model that was judged last. */
    @Transactional
    public Revision latestRevision(String tenant, String systemId) {
        SystemEntity s = existing(tenant, systemId);
        ModelEntity m = models.findById(new ModelEntity.Key(systemId, s.latestRevision));
        return new Revision(
                tenant,
                systemId,
                s.name,
                s.criticality,
                m.revision,
                m.hash,
                Documents.read(m.model, Model.class),
                List.of(Documents.read(m.receipts, Receipt[].class)),
                m.cause,
                m.eventId);
    }

    /** Bytes of the document, the latest or that of a revision. */
    @Transactional
    byte[] document(String tenant, String systemId, Long revision) {
        SystemEntity s = existing(tenant, systemId);
        return revision == null
                ? repository.findById(s.latestAssessment).document
                : ofRevision(tenant, systemId, revision).document;
    }

    @Transactional
    public Stored stored(String tenant, String systemId, long revision) {
        existing(tenant, systemId);
        AssessmentEntity e = ofRevision(tenant, systemId, revision);
        return new Stored(e.id, e.revision, Documents.read(e.document, Assessment.class));
    }

    @Transactional
    Page<AssessmentView> page(String tenant, String systemId, Paging paging) {
        existing(tenant, systemId);
        return Page.of(
                repository.newestFirst(tenant, systemId, paging.offset(), paging.size()),
                paging,
                repository.total(tenant, systemId),
                AssessmentView::of);
    }

    @Transactional
    Page<SystemView> systems(String tenant, Paging paging) {
        return Page.of(
                systems.judged(tenant, paging.offset(), paging.size()),
                paging,
                systems.judgedTotal(tenant),
                s -> SystemView.of(s, repository.findById(s.latestAssessment)));
    }

    /** Assessments kept after an instant, oldest first. */
    @Transactional
    public List<AssessmentView> since(String tenant, Instant since) {
        return repository.since(tenant, since).stream().map(AssessmentView::of).toList();
    }

    private AssessmentEntity ofRevision(String tenant, String systemId, long revision) {
        return repository
                .ofRevision(tenant, systemId, revision)
                .orElseThrow(() -> ProblemException.notFound("assessment of revision", Long.toString(revision)));
    }

    private SystemEntity existing(String tenant, String systemId) {
        return systems.of(tenant, systemId)
                .filter(s -> s.latestAssessment != null)
                .orElseThrow(() -> ProblemException.notFound("assessed system", systemId));
    }

    private ModelEntity model(Revision r) {
        ModelEntity m = new ModelEntity();
        m.systemId = r.systemId();
        m.revision = r.number();
        m.tenant = r.tenant();
        m.hash = r.hash();
        m.model = Json.bytes(r.model());
        m.receipts = Json.bytes(r.receipts());
        m.cause = r.cause();
        m.eventId = r.eventId();
        m.createdAt = clock.instant();
        return m;
    }
}
