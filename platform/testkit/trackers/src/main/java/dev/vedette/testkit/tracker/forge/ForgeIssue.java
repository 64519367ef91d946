package dev.vedette.testkit.tracker.forge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** One issue. */
public final class ForgeIssue {
    public final int number;
    public String title;
    public String body;
    public boolean closed;
    public boolean deleted;
    public String reason;
    public boolean confidential;
    public Instant updated;
    public final TreeSet<String> labels = new TreeSet<>();
    public final List<String> comments = new ArrayList<>();

    ForgeIssue(int number) {
        this.number = number;
    }
}
