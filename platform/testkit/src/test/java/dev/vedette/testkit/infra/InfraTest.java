package dev.vedette.testkit.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class InfraTest {

    @Test
    void a_killed_postgres_comes_back_with_its_rows() throws SQLException {
        // Given
        Postgres postgres = Infra.get().postgres();
        postgres.createSchema("infra_test");
        execute(postgres, "create table kept (id int)");
        execute(postgres, "insert into kept values (42)");
        // When
        postgres.kill();
        postgres.start();
        // Then
        try (Connection connection = postgres.connect("infra_test");
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select id from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void a_stopped_postgres_refuses_and_comes_back() throws SQLException {
        // Given
        Postgres postgres = Infra.get().postgres();
        // When
        postgres.stop();
        // Then
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> postgres.connect("public"))
                .isInstanceOf(SQLException.class);
        postgres.start();
        postgres.connect("public").close();
    }

    @Test
    void a_killed_broker_comes_back_with_its_topics() throws Exception {
        // Given
        Broker broker = Infra.get().broker();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        // When
        broker.kill();
        broker.start();
        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS)).contains("kept");
        }
    }

    private static void execute(Postgres postgres, String statement) throws SQLException {
        try (Connection connection = postgres.connect("infra_test");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
