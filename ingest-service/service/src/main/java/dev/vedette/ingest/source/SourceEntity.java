package dev.vedette.ingest.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "source")
class SourceEntity {
    @Id
    UUID id;

    String tenant;

    @Column(name = "system_id")
    UUID systemId;

    String name;

    @Column(name = "current_version")
    long currentVersion;

    boolean removed;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
