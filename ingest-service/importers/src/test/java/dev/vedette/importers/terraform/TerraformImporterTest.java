package dev.vedette.importers.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerraformImporterTest {
    private static final String MAIN = """
            variable "stage" { default = "prod" }
            variable "openai_key" { sensitive = true }
            locals { name = "refund-${var.stage}" }

            resource "aws_lambda_function" "refund_api" {
              function_name = "refund-api"
              role          = aws_iam_role.refund.arn
              environment {
                variables = {
                  ORDERS         = aws_dynamodb_table.orders.name
                  OPENAI_API_KEY = var.openai_key
                  SLACK_TOKEN    = "xoxb-1234567890-abcdefghij"
                  MODEL_ID       = "anthropic.claude-3-sonnet-20240229-v1:0"
                }
              }
            }
            resource "aws_iam_role" "refund" { name = local.name }
            resource "aws_iam_role_policy" "refund" {
              role   = aws_iam_role.refund.id
              policy = data.aws_iam_policy_document.refund.json
            }
            data "aws_iam_policy_document" "refund" {
              statement {
                actions   = ["s3:GetObject"]
                resources = ["${aws_s3_bucket.docs.arn}/*"]
              }
              statement {
                actions   = ["bedrock:InvokeModel"]
                resources = ["*"]
              }
            }
            resource "aws_dynamodb_table" "orders" {
              name = "orders"
              server_side_encryption {
                enabled     = true
                kms_key_arn = aws_kms_key.main.arn
              }
            }
            resource "aws_kms_key" "main" { enable_key_rotation = true }
            resource "aws_s3_bucket" "docs" { bucket = "docs-${local.name}" }
            resource "aws_s3_bucket" "never" { count = 0 }
            resource "aws_sqs_queue" "each" {
              for_each = toset(["in", "out"])
              name     = "queue-${each.key}"
            }
            resource "aws_lambda_event_source_mapping" "in" {
              event_source_arn = aws_sqs_queue.each["in"].arn
              function_name    = aws_lambda_function.refund_api.arn
            }
            resource "aws_made_up_thing" "x" {}
            """;

    private static Draft read(String... files) throws UnreadableException {
        return Drafts.read(new TerraformImporter(), files);
    }

    @Test
    void finds_parts_declared_and_inferred() throws Exception {
        // When
        Draft draft = read("main.tf", MAIN);

        // Then
        assertThat(Drafts.parts(draft))
                .contains(
                        "refund-api: function",
                        "orders: nosql-db",
                        "docs-refund-prod: object-storage",
                        "queue-in: message-queue",
                        "queue-out: message-queue",
                        "OpenAI API: llm",
                        "Claude 3 Sonnet (Bedrock): llm");
    }

    @Test
    void finds_flows_by_reference_by_rights_by_name_and_by_event() throws Exception {
        // When
        Draft draft = read("main.tf", MAIN);

        // Then
        assertThat(Drafts.links(draft))
                .contains(
                        "refund-api > orders",
                        "refund-api > docs-refund-prod",
                        "refund-api > OpenAI API",
                        "refund-api > Claude 3 Sonnet (Bedrock)",
                        "queue-in > refund-api")
                .doesNotContain("queue-out > refund-api", "refund-api > Amazon Bedrock");
    }

    @Test
    void states_facts_and_never_keeps_a_secret() throws Exception {
        // When
        Draft draft = read("main.tf", MAIN);

        // Then
        assertThat(Drafts.fact(draft, "orders", "encryptionAtRest")).isEqualTo("customer-key");
        assertThat(Drafts.fact(draft, "refund-api", "secretsInClear")).isEqualTo("yes");
        assertThat(Drafts.dump(draft)).doesNotContain("xoxb-1234567890");
    }

    @Test
    void tells_of_every_block_it_leaves_out() throws Exception {
        // When
        Draft draft = read("main.tf", MAIN);

        // Then
        assertThat(Drafts.notes(draft))
                .anyMatch(n -> n.startsWith("DROPPED main.tf:") && n.contains("aws_s3_bucket.never stands zero times"))
                .anyMatch(n -> n.startsWith("DROPPED main.tf:") && n.contains("aws_made_up_thing"));
    }

    @Test
    void reads_modules_of_the_upload_in_place_and_names_those_of_registries() throws Exception {
        // When
        Draft draft = read(
                "main.tf",
                """
                module "store" {
                  source = "./modules/store"
                  name   = "tickets"
                }
                module "fn" {
                  source        = "terraform-aws-modules/lambda/aws"
                  function_name = "answer"
                  environment_variables = { TABLE = module.store.table }
                }
                module "odd" { source = "git::https://example.org/nobody-knows.git" }
                """,
                "modules/store/main.tf",
                "variable \"name\" {}\nresource \"aws_dynamodb_table\" \"t\" { name = var.name }\noutput \"table\" { value = aws_dynamodb_table.t.arn }\n");

        // Then
        assertThat(Drafts.parts(draft)).contains("tickets: nosql-db", "answer: function");
        assertThat(draft.part("module.store.aws_dynamodb_table.t")).isNotNull();
        assertThat(Drafts.links(draft)).contains("answer > tickets");
        assertThat(Drafts.notes(draft)).anyMatch(n -> n.contains("module.odd") && n.startsWith("DROPPED"));
    }

    @Test
    void takes_variables_in_the_order_of_precedence() throws Exception {
        // When
        Draft draft = read(
                "main.tf",
                "variable \"n\" { default = \"one\" }\nresource \"aws_s3_bucket\" \"b\" { bucket = \"bucket-${var.n}\" }\n",
                "terraform.tfvars",
                "n = \"two\"\n",
                "z.auto.tfvars",
                "n = \"three\"\n");

        // Then
        assertThat(Drafts.parts(draft)).containsExactly("bucket-three: object-storage");
    }

    @Test
    void reads_the_json_form() throws Exception {
        // When
        Draft draft = read(
                "main.tf.json",
                "{\"resource\":{\"aws_sqs_queue\":{\"jobs\":{\"name\":\"jobs\"}},\"aws_lambda_function\":{\"f\":{\"function_name\":\"worker\",\"environment\":{\"variables\":{\"Q\":\"${aws_sqs_queue.jobs.url}\"}}}}}}");

        // Then
        assertThat(Drafts.links(draft)).containsExactly("worker > jobs");
    }

    @Test
    void counts_the_other_files_when_one_is_broken() throws Exception {
        // When
        Draft draft = read("a.tf", "resource \"aws_sqs_queue\" \"jobs\" {}\n", "b.tf", "resource {{{\n");

        // Then
        assertThat(draft.parts()).hasSize(1);
        assertThat(Drafts.notes(draft)).anyMatch(n -> n.startsWith("WARNING b.tf:1:"));
    }

    @Test
    void refuses_a_folder_of_which_nothing_can_be_read() {
        assertThatThrownBy(() -> read("b.tf", "resource {{{\n")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void survives_circles_bombs_and_paths_out_of_the_upload() throws Exception {
        // Given
        StringBuilder bomb = new StringBuilder("locals {\n  a0 = \"xxxxxxxxxx\"\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("  a")
                    .append(i)
                    .append(" = \"${local.a")
                    .append(i - 1)
                    .append("}${local.a")
                    .append(i - 1)
                    .append("}\"\n");
        }
        bomb.append("  c = local.d\n  d = local.c\n  f = file(\"../../../../etc/passwd\")\n}\n");
        bomb.append("module \"self\" { source = \"./\" }\nmodule \"up\" { source = \"../..\" }\n");
        bomb.append("resource \"aws_sqs_queue\" \"q\" { name = \"${local.a59}${local.c}${local.f}\" }\n");

        // When
        Draft draft = read("main.tf", bomb.toString());

        // Then
        assertThat(draft.parts()).hasSize(1);
        assertThat(Drafts.dump(draft)).doesNotContain("root:");
    }

    @Test
    void says_the_same_of_the_same_upload_twice() throws Exception {
        assertThat(Drafts.dump(read("main.tf", MAIN))).isEqualTo(Drafts.dump(read("main.tf", MAIN)));
    }

    @Test
    void reads_a_thousand_resources_in_under_three_seconds() throws Exception {
        // Given
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            s.append("""
                    resource "aws_sqs_queue" "q%1$d" { name = "queue-%1$d" }
                    resource "aws_iam_role" "r%1$d" { name = "role-%1$d" }
                    resource "aws_lambda_function" "f%1$d" {
                      function_name = "fn-%1$d"
                      role          = aws_iam_role.r%1$d.arn
                      environment { variables = { Q = aws_sqs_queue.q%1$d.url } }
                    }
                    resource "aws_iam_role_policy" "p%1$d" {
                      role   = aws_iam_role.r%1$d.name
                      policy = jsonencode({ Statement = [{ Action = "sqs:SendMessage", Resource = aws_sqs_queue.q%1$d.arn }] })
                    }
                    """.formatted(i));
        }

        // When
        Instant begin = Instant.now();
        Draft draft = read("main.tf", s.toString());

        // Then
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(draft.links()).hasSize(250);
    }

    @Test
    void reads_objects_of_kubernetes_and_of_the_azure_api() throws Exception {
        // When
        Draft draft = read("main.tf", """
                resource "kubernetes_deployment_v1" "chat" {
                  metadata { name = "chat" }
                  spec {
                    template {
                      metadata { labels = { app = "chat" } }
                      spec {
                        container {
                          image = "own/chat:1.0.0"
                          env {
                            name  = "OLLAMA_HOST"
                            value = "http://models:11434"
                          }
                        }
                      }
                    }
                  }
                }
                resource "kubernetes_deployment" "ollama" {
                  metadata { name = "ollama" }
                  spec {
                    template {
                      metadata { labels = { app = "ollama" } }
                      spec {
                        container { image = "ollama/ollama:0.3.0" }
                      }
                    }
                  }
                }
                resource "kubernetes_service" "models" {
                  metadata { name = "models" }
                  spec { selector = { app = "ollama" } }
                }
                resource "azapi_resource" "gpt" {
                  type      = "Microsoft.CognitiveServices/accounts/deployments@2024-10-01"
                  name      = "answers"
                  parent_id = azurerm_cognitive_account.ai.id
                  body      = jsonencode({ properties = { model = { name = "gpt-4o" } } })
                }
                resource "azurerm_cognitive_account" "ai" {
                  name = "team-ai"
                  kind = "OpenAI"
                }
                """);

        // Then
        assertThat(Drafts.parts(draft)).contains("ollama: llm", "answers (gpt-4o): llm", "team-ai: llm");
        assertThat(Drafts.links(draft)).contains("chat > ollama", "team-ai > answers (gpt-4o)");
    }

    @Test
    void reads_a_module_of_an_agent_as_what_its_inputs_ask_for() throws Exception {
        // When
        Draft draft = read("main.tf", """
                module "bedrock" {
                  source            = "aws-ia/bedrock/aws"
                  foundation_model  = "anthropic.claude-3-haiku-20240307-v1:0"
                  instruction       = "You answer questions about parcels."
                  create_default_kb = true
                }
                """);

        // Then
        assertThat(Drafts.parts(draft)).contains("Bedrock agent: agent", "Knowledge base: rag-retriever");
        assertThat(Drafts.links(draft))
                .contains("Bedrock agent > Knowledge base", "Bedrock agent > Claude 3 Haiku (Bedrock)");
        assertThat(Drafts.notes(draft)).anyMatch(n -> n.startsWith("GUESSED") && n.contains("module.bedrock"));
    }

    @Test
    void finds_roles_of_google_cloud_and_what_is_open_to_everybody() throws Exception {
        // When
        Draft draft = read("main.tf", """
                resource "google_service_account" "run" { account_id = "runner" }
                resource "google_cloud_run_v2_service" "api" {
                  name     = "parcel-api"
                  template {
                    service_account = google_service_account.run.email
                    containers { image = "europe-docker.pkg.dev/x/api:latest" }
                  }
                }
                resource "google_project_iam_member" "m" {
                  for_each = toset(["roles/aiplatform.user", "roles/datastore.user"])
                  role     = each.value
                  member   = "serviceAccount:${google_service_account.run.email}"
                }
                resource "google_cloud_run_v2_service_iam_member" "all" {
                  name   = google_cloud_run_v2_service.api.name
                  role   = "roles/run.invoker"
                  member = "allUsers"
                }
                """);

        // Then
        assertThat(Drafts.links(draft)).containsExactlyInAnyOrder("parcel-api > Vertex AI", "Internet > parcel-api");
        assertThat(Drafts.fact(draft, "parcel-api", "authn")).isEqualTo("none");
        assertThat(Drafts.fact(draft, "parcel-api", "imagePinned")).isEqualTo("no");
    }
}
