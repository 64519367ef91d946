package dev.vedette.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    @Test
    void takes_a_harmless_id_and_refuses_one_that_could_forge_log_lines() {
        // Given
        Correlation correlation = new Correlation();
        String own = correlation.id();

        // When
        correlation.take("evil\nline");

        // Then
        assertThat(correlation.id()).isEqualTo(own);
        correlation.take("upload-17");
        assertThat(correlation.id()).isEqualTo("upload-17");
    }
}
