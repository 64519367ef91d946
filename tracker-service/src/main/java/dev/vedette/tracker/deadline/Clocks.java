package dev.vedette.tracker.deadline;

import java.time.Instant;
import java.util.List;

/** A kind of clock, for whoever watches them all. */
public interface Clocks {

    /** Every running clock that stands at a mark now; the same mark may be named again and again. */
    List<Due> due(Instant now);
}
