package dev.vedette.analysis.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "judged_model")
@IdClass(ModelEntity.Key.class)
class ModelEntity {
    record Key(String systemId, long revision) implements Serializable {}

    @Id
    @Column(name = "system_id")
    String systemId;

    @Id
    long revision;

    String tenant;
    String hash;
    byte[] model;
    byte[] receipts;
    String cause;

    @Column(name = "event_id")
    String eventId;

    @Column(name = "created_at")
    Instant createdAt;
}
