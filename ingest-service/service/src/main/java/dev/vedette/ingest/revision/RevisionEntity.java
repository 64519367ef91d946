package dev.vedette.ingest.revision;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.contracts.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "revision")
@IdClass(RevisionEntity.Key.class)
class RevisionEntity {
    record Key(UUID systemId, long number) implements Serializable {}

    @Id
    @Column(name = "system_id")
    UUID systemId;

    @Id
    long number;

    String tenant;
    String hash;
    long size;
    byte[] model;
    byte[] receipts;
    String cause;

    @Column(name = "cause_id")
    String causeId;

    @Column(name = "causation_id")
    String causationId;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    String ticket;

    RevisionView view() {
        return new RevisionView(number, hash, size, cause, causeId, createdBy, createdAt, readReceipts());
    }

    private List<Receipt> readReceipts() {
        try {
            return List.of(Json.MAPPER.readValue(receipts, Receipt[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("receipts of revision " + number + " of " + systemId, e);
        }
    }
}
