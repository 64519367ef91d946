package dev.vedette.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolesTest {
    @Test
    void a_role_includes_the_weaker_ones() {
        assertThat(Roles.including("security")).containsExactlyInAnyOrder("viewer", "developer", "security");
        assertThat(Roles.including("admin")).hasSize(4);
    }

    @Test
    void an_unknown_word_gives_no_role() {
        assertThat(Roles.including("root")).isEmpty();
    }
}
