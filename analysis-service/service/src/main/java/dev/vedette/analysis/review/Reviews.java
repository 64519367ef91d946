package dev.vedette.analysis.review;

import dev.vedette.analysis.catalogue.AcceptedPack;
import dev.vedette.analysis.catalogue.Catalogues;
import dev.vedette.analysis.catalogue.InForce;
import dev.vedette.analysis.catalogue.PackTable;
import dev.vedette.contracts.json.Json;
import dev.vedette.engine.catalogue.PackChange;
import dev.vedette.engine.catalogue.Packs;
import dev.vedette.eventing.id.UuidV7;
import dev.vedette.web.page.Page;
import dev.vedette.web.page.Paging;
import dev.vedette.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Proposals to change the catalogue, and what became of them. */
@ApplicationScoped
class Reviews {
    private final ReviewRepository repository;
    private final Catalogues catalogues;
    private final PackTable packs;
    private final NewCatalogue newCatalogue;
    private final EntityManager entities;
    private final Clock clock;

    Reviews(
            ReviewRepository repository,
            Catalogues catalogues,
            PackTable packs,
            NewCatalogue newCatalogue,
            EntityManager entities,
            Clock clock) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.packs = packs;
        this.newCatalogue = newCatalogue;
        this.entities = entities;
        this.clock = clock;
    }

    /** Nothing is stored; one that cannot be read is a problem that names file and line. */
    Proposal atlas(String tenant, Proposal.Text before, Proposal.Text after) {
        return Proposal.atlas(
                before, after, catalogues.inForce(tenant).catalogue(), threats -> systems(tenant, threats));
    }

    /** Nothing is stored; one that cannot be read is a problem that names file and line. */
    Proposal pack(String tenant, Proposal.Text pack) {
        String name = Proposal.read(() -> Packs.name(pack.name(), pack.text()));
        return Proposal.pack(pack, catalogues.without(tenant, name), threats -> systems(tenant, threats));
    }

    @Transactional
    ReviewView keep(String tenant, String by, Proposal proposal) {
        ReviewEntity e = new ReviewEntity();
        e.id = UuidV7.next(clock);
        e.tenant = tenant;
        e.kind = proposal.kind();
        e.title = proposal.title();
        e.document = Json.bytes(proposal.touched());
        e.pack = proposal.pack();
        e.state = ReviewEntity.OPEN;
        e.createdBy = by;
        e.createdAt = clock.instant();
        repository.persist(e);
        return ReviewView.of(e);
    }

    @Transactional
    Page<ReviewView> page(String tenant, Paging paging) {
        return Page.of(
                repository.newestFirst(tenant, paging), paging, repository.count("tenant", tenant), ReviewView::of);
    }

    @Transactional
    ReviewView get(String tenant, UUID id) {
        return repository.of(tenant, id).map(ReviewView::of).orElseThrow(() -> unknown(id));
    }

    /**
     * Commits together: the review's end, the pack, the work to judge again, and the event that tells of it. Accepting what
     * is accepted already changes nothing.
     *
     * @param edited the pack to accept in place of the proposed one, or {@code null}
     */
    @Transactional
    ReviewView accept(String tenant, String by, UUID id, String edited) {
        packs.lock(tenant);
        ReviewEntity e = repository.locked(tenant, id).orElseThrow(() -> unknown(id));
        if (e.state.equals(ReviewEntity.ACCEPTED) && (edited == null || edited.equals(e.pack))) {
            return ReviewView.of(e);
        }
        requireOpen(e);
        String text = edited == null ? e.pack : edited;
        String name = Proposal.read(() -> Packs.name("pack", text));
        InForce before = catalogues.inForce(tenant);
        PackChange becomes = Proposal.read(() -> PackChange.of(catalogues.without(tenant, name), "pack", text));
        packs.accept(tenant, new AcceptedPack(name, text, id, by, clock.instant()));
        e.pack = text;
        decide(e, ReviewEntity.ACCEPTED, by);
        newCatalogue.tell(tenant, before, name, NewCatalogue.ACCEPTED, becomes.changes());
        return ReviewView.of(e);
    }

    @Transactional
    ReviewView decline(String tenant, String by, UUID id) {
        ReviewEntity e = repository.locked(tenant, id).orElseThrow(() -> unknown(id));
        if (!e.state.equals(ReviewEntity.DECLINED)) {
            requireOpen(e);
            decide(e, ReviewEntity.DECLINED, by);
        }
        return ReviewView.of(e);
    }

    /** Commits together: the pack's end, the work to judge again, and the event that tells of it. */
    @Transactional
    void withdraw(String tenant, String by, String name) {
        packs.lock(tenant);
        InForce before = catalogues.inForce(tenant);
        if (!packs.withdraw(tenant, name, by)) {
            throw ProblemException.notFound("accepted pack", name);
        }
        newCatalogue.tell(tenant, before, name, NewCatalogue.WITHDRAWN, List.of());
    }

    private void decide(ReviewEntity e, String state, String by) {
        e.state = state;
        e.decidedBy = by;
        e.decidedAt = clock.instant();
    }

    private static void requireOpen(ReviewEntity e) {
        if (!e.state.equals(ReviewEntity.OPEN)) {
            throw ProblemException.conflict(
                    "The review was " + e.state + " by " + e.decidedBy + ".", "Propose the change again.");
        }
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("catalogue review", id.toString());
    }

    private long systems(String tenant, Set<String> threats) {
        return ((Number) entities.createNativeQuery("select count(distinct system_id) from finding where tenant = ?1"
                                + " and status in ('applies', 'mitigated') and code = any(?2)")
                        .setParameter(1, tenant)
                        .setParameter(2, threats.toArray(String[]::new))
                        .getSingleResult())
                .longValue();
    }
}
