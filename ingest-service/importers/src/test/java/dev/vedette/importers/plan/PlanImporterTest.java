package dev.vedette.importers.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import org.junit.jupiter.api.Test;

class PlanImporterTest {

    @Test
    void takes_values_of_instances_and_references_of_the_configuration() throws Exception {
        // Given
        String plan = """
                {"format_version":"1.2","terraform_version":"1.9.0",
                 "planned_values":{"root_module":{"resources":[
                   {"address":"aws_lambda_function.f","mode":"managed","type":"aws_lambda_function","name":"f",
                    "values":{"function_name":"answer","environment":[{"variables":{"A":"plain"}}]}}],
                  "child_modules":[{"address":"module.db","resources":[
                   {"address":"module.db.aws_dynamodb_table.t","mode":"managed","type":"aws_dynamodb_table","name":"t","values":{"name":"notes"}},
                   {"address":"module.db.aws_db_instance.d","mode":"managed","type":"aws_db_instance","name":"d","values":{"identifier":"people","password":"topsecret99"},"sensitive_values":{"password":true}}]}]}},
                 "resource_changes":[{"address":"aws_lambda_function.f","change":{"after_unknown":{"environment":[{"variables":{"T":true}}]}}}],
                 "configuration":{"root_module":{"resources":[
                   {"address":"aws_lambda_function.f","mode":"managed","type":"aws_lambda_function","name":"f",
                    "expressions":{"environment":[{"variables":{"references":["module.db.table","module.db"]}}]}}],
                  "module_calls":{"db":{"source":"./db","module":{"outputs":{"table":{"expression":{"references":["aws_dynamodb_table.t.arn","aws_dynamodb_table.t"]}}},"resources":[]}}}}}}
                """;

        // When
        Draft draft = Drafts.read(new PlanImporter(), "plan.json", plan);

        // Then
        assertThat(Drafts.parts(draft)).contains("answer: function", "notes: nosql-db", "people: relational-db");
        assertThat(Drafts.links(draft)).containsExactly("answer > notes");
        assertThat(Drafts.dump(draft)).doesNotContain("topsecret99");
    }

    @Test
    void joins_a_state_by_ids() throws Exception {
        // Given
        String state = """
                {"version":4,"terraform_version":"1.9.0","resources":[
                 {"mode":"managed","type":"aws_sqs_queue","name":"q","instances":[{"attributes":{"name":"jobs","url":"https://sqs.eu-west-1.amazonaws.com/1/jobs"}}]},
                 {"mode":"managed","type":"aws_lambda_function","name":"f","instances":[{"attributes":{"function_name":"worker","environment":[{"variables":{"Q":"https://sqs.eu-west-1.amazonaws.com/1/jobs"}}]}}]},
                 {"mode":"managed","type":"aws_db_instance","name":"d","instances":[{"attributes":{"identifier":"people","password":"topsecret99"}}]}]}
                """;

        // When
        Draft draft = Drafts.read(new StateImporter(), "terraform.tfstate", state);

        // Then
        assertThat(Drafts.links(draft)).containsExactly("worker > jobs");
        assertThat(Drafts.dump(draft)).doesNotContain("topsecret99");
    }
}
