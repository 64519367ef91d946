package dev.vedette.analysis.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "judged_system")
class SystemEntity {
    @Id
    @Column(name = "system_id")
    String systemId;

    String tenant;
    String name;
    String criticality;

    @Column(name = "latest_revision")
    long latestRevision;

    @Column(name = "latest_assessment")
    UUID latestAssessment;

    @Column(name = "updated_at")
    Instant updatedAt;
}
