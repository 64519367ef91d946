package dev.vedette.analysis.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "finding_state")
@IdClass(StateEntity.Key.class)
class StateEntity {
    record Key(String findingId, long number) implements Serializable {}

    @Id
    @Column(name = "finding_id")
    String findingId;

    @Id
    long number;

    String tenant;

    @Column(name = "assessment_id")
    UUID assessmentId;

    long revision;
    String status;
    String severity;
    int residual;
    String change;
    String reason;
    String cause;
    Instant at;
}
