package dev.vedette.ingest.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What is done to kept uploads beside reading them; runs by itself, and here for whoever cannot wait. */
@ApplicationScoped
public class UploadKeeping {
    private final Resealing resealing;
    private final Retention retention;

    UploadKeeping(Resealing resealing, Retention retention) {
        this.resealing = resealing;
        this.retention = retention;
    }

    /** Brings everything under the newest key. */
    public void reseal() {
        resealing.all();
    }

    /** @return how many contents were deleted */
    public int deleteReplacedBefore(Instant before) {
        return retention.deleteBefore(before);
    }
}
