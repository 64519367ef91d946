package dev.vedette.eventing.retry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.vedette.eventing.PoisonException;
import dev.vedette.eventing.TransientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014", "58030", "25006"})
    void sql_states_that_pass_are_transient(String state) {
        assertThat(Failure.of(new RuntimeException(new SQLException("x", state))))
                .isEqualTo(Failure.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01"})
    void sql_states_that_stay_are_defects(String state) {
        assertThat(Failure.of(new RuntimeException(new SQLException("x", state))))
                .isEqualTo(Failure.DEFECT);
    }

    @Test
    void a_pool_that_has_no_connection_is_transient() {
        assertThat(Failure.of(new SQLException("Acquisition timeout"))).isEqualTo(Failure.TRANSIENT);
    }

    @Test
    void what_the_network_throws_is_transient() {
        assertThat(Failure.of(new ConnectException())).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new UncheckedIOException(new IOException()))).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new TimeoutException())).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new TransientException("later"))).isEqualTo(Failure.TRANSIENT);
    }

    @Test
    void unreadable_json_is_no_outage_although_it_is_an_io_exception() {
        assertThat(Failure.of(new RuntimeException(new JsonParseException(null, "bad"))))
                .isEqualTo(Failure.DEFECT);
    }

    @Test
    void poison_is_found_below_other_exceptions() {
        assertThat(Failure.of(new RuntimeException(new PoisonException("bad")))).isEqualTo(Failure.POISON);
    }

    @Test
    void anything_else_is_a_defect() {
        assertThat(Failure.of(new NullPointerException())).isEqualTo(Failure.DEFECT);
    }
}
