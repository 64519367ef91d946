package dev.vedette.analysis.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "catalogue_review")
class ReviewEntity {
    static final String OPEN = "open";
    static final String ACCEPTED = "accepted";
    static final String DECLINED = "declined";

    @Id
    UUID id;

    String tenant;
    String kind;
    String title;
    byte[] document;
    String pack;
    String state;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;
}
