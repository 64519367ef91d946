package dev.vedette.analysis.assessment;

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
@Table(name = "assessment")
class AssessmentEntity {
    @Id
    UUID id;

    String tenant;

    @Column(name = "system_id")
    String systemId;

    long revision;

    @Column(name = "catalogue_version")
    String catalogueVersion;

    String reason;
    String cause;
    byte[] document;
    byte[] summary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> woken;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> worse;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    List<String> calmed;

    int unchanged;

    @Column(name = "duration_millis")
    long durationMillis;

    @Column(name = "created_at")
    Instant createdAt;
}
