package dev.vedette.importers.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HclParserTest {

    @Test
    void reads_blocks_with_labels_attributes_and_places() throws Exception {
        // Given
        String text =
                "resource \"aws_lambda_function\" \"chat\" {\n  runtime = \"python3.12\" # newest\n  vpc_config {\n    subnet_ids = []\n  }\n}\n";

        // When
        Body body = HclParser.parse(text);

        // Then
        Body.Block block = body.blocks().getFirst();
        assertThat(block.labels()).containsExactly("aws_lambda_function", "chat");
        assertThat(block.body().attributes().getFirst().at()).hasToString("2:3");
        assertThat(block.body().blocks("vpc_config")).hasSize(1);
    }

    @Test
    void reads_heredocs_whose_end_is_indented_or_followed_by_blanks() throws Exception {
        // Given
        String text = "a = <<-EOT\n    one\n      two ${var.x}\n    EOT  \nb = 1\n";

        // When
        Body body = HclParser.parse(text);

        // Then
        Expr.Template a = (Expr.Template) body.attribute("a").orElseThrow();
        assertThat(((Expr.Text) a.parts().getFirst()).value()).isEqualTo("one\n  two ");
        assertThat(body.attribute("b")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = [for s in aws_subnet.s : s.id if s.public]",
                "a = { for k, v in var.m : k => v... }",
                "a = aws_subnet.s[*].id",
                "a = aws_subnet.s.*.id",
                "a = var.list.0.name",
                "a = merge(local.a, var.b...)",
                "a = var.x ? \"y\" : !var.z && 1 + 2 * 3 >= 4 || -5 != 6 % 2",
                "a = \"%{ if var.x ~} yes %{ else } no %{~ endif }\"",
                "a = \"%{ for k, v in var.m }${k}=${v}%{ endfor }\"",
                "a = provider::aws::arn_parse(var.arn)",
                "a = {\n  b : 1, c = 2\n  (var.k) = 3\n}",
                "a = \"$${not} %%{this} \\\"q\\\" \\u00e9\"",
                "/* c */ a = 1 // d",
                "a = (\n  1\n  + 2\n)",
                "locals { a = 1 }"
            })
    void reads_every_form_of_expression(String text) throws Exception {
        // When
        Body body = HclParser.parse(text + "\n");

        // Then
        assertThat(body.attributes().size() + body.blocks().size()).isEqualTo(1);
    }

    @Test
    void reads_files_with_windows_line_ends_through_a_source_file() throws Exception {
        // Given
        var file = dev.vedette.importers.spi.SourceFile.of("a.tf", "\uFEFFa = 1\r\nb = <<E\r\nx\r\nE\r\n");

        // When
        Body body = HclParser.parse(file.text());

        // Then
        assertThat(body.attributes()).hasSize(2);
    }

    @Test
    void says_line_and_column_of_a_mistake() {
        assertThatThrownBy(() -> HclParser.parse("a = 1\nb = = 2\n"))
                .isInstanceOfSatisfying(
                        HclException.class, e -> assertThat(e.at()).hasToString("2:5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a=", "(", "!", "f(", "\"${", "a ? b : "})
    void refuses_ten_thousand_levels_with_a_clear_error(String level) {
        // Given
        String text = "a = " + level.repeat(10_000);

        // Then
        assertThatThrownBy(() -> HclParser.parse(text))
                .isInstanceOf(HclException.class)
                .hasMessageContaining("nested more than");
    }

    @Test
    void refuses_nested_blocks_beyond_the_limit() {
        assertThatThrownBy(() -> HclParser.parse("a {\n".repeat(10_000)))
                .isInstanceOf(HclException.class)
                .hasMessageContaining("nested more than");
    }

    @Test
    void takes_time_linear_in_the_length() throws Exception {
        // Given
        String text = "a = 1 + \"x${var.y}\"\n".repeat(100_000);

        // When
        Instant begin = Instant.now();
        Body body = HclParser.parse(text);

        // Then
        assertThat(body.attributes()).hasSize(100_000);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = \"open",
                "a = <<E\nx",
                "/* open",
                "a {",
                "a = \"\\q\"",
                "a = @",
                "\"",
                "a b",
                "a = 1 2",
                "a = ${x}"
            })
    void ends_broken_text_in_a_normal_error(String text) {
        assertThatThrownBy(() -> HclParser.parse(text)).isInstanceOf(HclException.class);
    }

    @Test
    void reads_templates_of_json_files() throws Exception {
        // When
        Expr e = HclParser.template("say \"hi\" to ${var.who[\"a\"]}");

        // Then
        assertThat(((Expr.Template) e).parts()).hasSize(2);
        assertThat(List.of(((Expr.Text) ((Expr.Template) e).parts().getFirst()).value()))
                .containsExactly("say \"hi\" to ");
    }
}
