package dev.vedette.ingest.llm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Answers by the content they are about, the model that gave them and the prompt. */
@ApplicationScoped
class Answers {
    private final EntityManager entities;

    Answers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<String> of(String tenant, String sha256, String model) {
        List<?> rows = entities.createNativeQuery(
                        "select answer from llm_answer where tenant = ?1 and sha256 = ?2 and model = ?3"
                                + " and prompt = ?4")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .setParameter(3, model)
                .setParameter(4, Prompt.VERSION)
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }

    /** The first answer stays, so that two imports at once build from the same one. */
    @Transactional
    void keep(String tenant, String sha256, String model, String answer) {
        entities.createNativeQuery(
                        "insert into llm_answer (tenant, sha256, model, prompt, answer) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict do nothing")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .setParameter(3, model)
                .setParameter(4, Prompt.VERSION)
                .setParameter(5, answer.replace("\0", ""))
                .executeUpdate();
    }
}
