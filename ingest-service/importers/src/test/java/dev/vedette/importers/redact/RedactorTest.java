package dev.vedette.importers.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSTGRES_PASSWORD=postgres|POSTGRES_PASSWORD=(removed)",
                "\"apiKey\": \"k9-Zx81\"|\"apiKey\": \"(removed)\"",
                "db_password = \"hunter2\" # old|db_password = \"(removed)\" # old",
                "- name: SMTP_TOKEN, value: abc12345|- name: SMTP_TOKEN, value: (removed)",
                "{\"name\":\"DB_SECRET\",\"value\":\"s3same-open\"}|{\"name\":\"DB_SECRET\",\"value\":\"(removed)\"}",
                "The password is hunter22, do not tell.|The password is (removed), do not tell.",
                "postgres://app:pa55word@db:5432/x|postgres://app:(removed)@db:5432/x",
                "Authorization: Bearer abcdefghijklmnop1234|Authorization: Bearer (removed)",
                "uses AKIAABCDEFGHIJKLMNOP daily|uses (removed) daily",
                "key sk-proj-abcdefghijklmnop12345 in label|key (removed) in label",
                "DefaultEndpointsProtocol=https;AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFy==|DefaultEndpointsProtocol=https;AccountKey=(removed)",
                "x Qm9xN2pLw3ZtY8rT5vBd1sHf6gKc0uEa y|x (removed) y",
            })
    void secrets_are_taken_out_and_nothing_else(String text, String expected) {
        assertThat(Redactor.text(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agent stores tokens in Redis and counts prompt tokens: 4096",
                "max_tokens = 4096",
                "password = var.db_password",
                "MasterUserPassword: !Ref DbPassword",
                "\"password\": \"${DB_PASSWORD}\"",
                "API_KEY: ${OPENAI_API_KEY}",
                "secret_arn = \"arn:aws:secretsmanager:eu-west-1:1:secret:x\"",
                "image: nginx@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "id 123e4567-e89b-12d3-a456-426614174000",
                "API key: stored in Vault",
                "anthropic.claude-3-5-sonnet-20241022-v2:0",
                "https://example.org/path?x=1",
                "aws_secretsmanager_secret.db.arn",
                "token_endpoint: https://login.example.org/token",
                "The password is checked by the identity provider",
            })
    void what_only_speaks_of_secrets_stays(String text) {
        assertThat(Redactor.text(text)).isSameAs(text);
    }

    @Test
    void redacting_twice_changes_nothing_more() {
        // Given
        String once = Redactor.text("DB_PASSWORD=hunter2; token: ghp_abcdefghijklmnopqrstuvwx1234");

        // When
        String twice = Redactor.text(once);

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void a_megabyte_of_almost_secrets_takes_no_time() {
        // Given
        String hostile = "password password:= token".repeat(20_000) + "://" + "a:".repeat(200_000)
                + "eyJ".repeat(100_000) + "-----BEGIN ".repeat(50_000);

        // When
        long begin = System.nanoTime();
        Redactor.text(hostile);

        // Then
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }
}
