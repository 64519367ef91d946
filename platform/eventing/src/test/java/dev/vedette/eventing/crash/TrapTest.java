package dev.vedette.eventing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrapTest {

    @Test
    void without_a_name_there_is_no_trap() {
        assertThat(Trap.parse(null)).isNull();
        assertThat(Trap.parse(" ")).isNull();
    }

    @Test
    void it_springs_at_its_own_instant_only() {
        Trap trap = Trap.parse("relay.before-send");
        assertThat(trap.springs("relay.sent-not-marked")).isFalse();
        assertThat(trap.springs("relay.before-send")).isTrue();
    }

    @Test
    void it_springs_at_the_passing_it_was_set_to() {
        Trap trap = Trap.parse("consumer.prepared#3");
        assertThat(trap.springs("consumer.prepared")).isFalse();
        assertThat(trap.springs("consumer.prepared")).isFalse();
        assertThat(trap.springs("consumer.prepared")).isTrue();
        assertThat(trap.springs("consumer.prepared")).isFalse();
    }
}
