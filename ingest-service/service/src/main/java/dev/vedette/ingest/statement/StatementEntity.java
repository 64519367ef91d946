package dev.vedette.ingest.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "statement")
@IdClass(StatementEntity.Key.class)
class StatementEntity {
    record Key(UUID systemId, long seq) implements Serializable {}

    @Id
    @Column(name = "system_id")
    UUID systemId;

    @Id
    long seq;

    String tenant;
    String kind;
    String key;
    byte[] payload;

    @Column(name = "said_by")
    String saidBy;

    @Column(name = "said_at")
    Instant saidAt;
}
