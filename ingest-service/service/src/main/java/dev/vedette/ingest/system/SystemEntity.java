package dev.vedette.ingest.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "system")
class SystemEntity {
    @Id
    UUID id;

    String tenant;
    String name;
    String owner;
    String team;
    String criticality;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "data_classes", columnDefinition = "text[]")
    List<String> dataClasses;

    @Column(name = "review_cadence_days")
    int reviewCadenceDays;

    long generation;

    @Column(name = "latest_revision")
    long latestRevision;

    @Column(name = "latest_hash")
    String latestHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    SystemHead head() {
        return new SystemHead(
                id,
                tenant,
                name,
                criticality,
                owner,
                team,
                reviewCadenceDays,
                List.copyOf(dataClasses),
                generation,
                latestRevision,
                latestHash);
    }

    SystemView view() {
        return new SystemView(
                id,
                name,
                owner,
                team,
                criticality,
                List.copyOf(dataClasses),
                reviewCadenceDays,
                latestRevision,
                latestHash,
                createdAt,
                updatedAt);
    }
}
