package dev.vedette.tracker.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final String OLD = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

    private static Vault vault(String key, String... former) {
        return new Vault(Optional.of(key), Optional.of(List.of(former)));
    }

    @Test
    void a_secret_cannot_be_opened_at_another_place() {
        // Given
        Vault vault = vault(OLD);
        byte[] sealed = vault.seal("acme", "jira", "s3cret");

        // When, Then
        assertThat(vault.open("acme", "jira", sealed)).isEqualTo("s3cret");
        assertThatThrownBy(() -> vault.open("acme", "github", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("other", "jira", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_change_of_the_master_key_old_envelopes_open_until_they_are_sealed_anew() {
        // Given
        byte[] old = vault(OLD).seal("acme", "jira", "s3cret");
        Vault between = vault(NEW, OLD);

        // When
        byte[] anew = between.reseal("acme", "jira", old);

        // Then
        assertThat(between.open("acme", "jira", old)).isEqualTo("s3cret");
        assertThat(vault(NEW).open("acme", "jira", anew)).isEqualTo("s3cret");
        assertThatThrownBy(() -> vault(NEW).open("acme", "jira", old)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(OLD).open("acme", "jira", anew)).isInstanceOf(IllegalStateException.class);
    }
}
