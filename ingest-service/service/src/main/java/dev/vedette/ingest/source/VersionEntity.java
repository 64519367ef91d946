package dev.vedette.ingest.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "source_version")
class VersionEntity {
    @Id
    UUID id;

    String tenant;

    @Column(name = "source_id")
    UUID sourceId;

    long number;
    String sha256;
    long size;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;
}
