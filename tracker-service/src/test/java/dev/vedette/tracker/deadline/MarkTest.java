package dev.vedette.tracker.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.tracker.deadline.Mark.Audience;
import dev.vedette.tracker.deadline.Mark.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DUE = FROM.plus(Duration.ofDays(8));

    private static Optional<Mark> work(int days) {
        return Mark.ofWork(FROM, DUE, FROM.plus(Duration.ofDays(days)));
    }

    @Test
    void work_is_warned_of_then_late_for_the_owner_the_team_and_the_risk_owner() {
        assertThat(work(5)).isEmpty();
        assertThat(work(6)).contains(new Mark("warning", Stage.WARNING, Audience.OWNER));
        assertThat(work(8)).contains(new Mark("due", Stage.BREACHED, Audience.OWNER));
        assertThat(work(10)).contains(new Mark("team", Stage.ESCALATED, Audience.TEAM));
        assertThat(work(12)).contains(new Mark("risk-owner", Stage.ESCALATED, Audience.RISK_OWNER));
        assertThat(work(400)).contains(new Mark("risk-owner", Stage.ESCALATED, Audience.RISK_OWNER));
    }

    @Test
    void what_ends_by_itself_is_warned_of_with_the_last_mark_that_was_passed() {
        assertThat(Mark.ofEnd(DUE, FROM.plus(Duration.ofDays(0)), 7, 1)).isEmpty();
        assertThat(Mark.ofEnd(DUE, FROM.plus(Duration.ofDays(2)), 7, 1)
                        .orElseThrow()
                        .name())
                .isEqualTo("7 days");
        assertThat(Mark.ofEnd(DUE, FROM.plus(Duration.ofDays(7)), 7, 1)
                        .orElseThrow()
                        .name())
                .isEqualTo("1 days");
        assertThat(Mark.ofEnd(DUE, DUE, 7, 1).orElseThrow().stage()).isEqualTo(Stage.EXPIRED);
    }
}
