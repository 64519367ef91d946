package dev.vedette.analysis.finding;

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
@Table(name = "finding")
class FindingEntity {
    @Id
    String id;

    String tenant;

    @Column(name = "system_id")
    String systemId;

    @Column(name = "system_name")
    String systemName;

    String threat;
    String code;
    String title;
    String layer;
    String status;
    String severity;
    boolean theoretical;
    int inherent;
    int residual;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> components;

    /** {@code framework:id}, for filtering. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> frameworks;

    byte[] document;
    String reason;

    @Column(name = "first_revision")
    long firstRevision;

    long revision;

    @Column(name = "assessment_id")
    UUID assessmentId;

    /** Number of rows in its history. */
    long states;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
