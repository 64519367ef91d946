package dev.vedette.importers.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.iac.Drafts;
import dev.vedette.importers.spi.Draft;
import org.junit.jupiter.api.Test;

class CloudFormationImporterTest {
    private static final String SAM = """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              ModelId: {Type: String, Default: anthropic.claude-3-haiku-20240307-v1:0}
              Secret: {Type: String, NoEcho: true, Default: top-secret-default}
              Extra: {Type: String, Default: "no"}
            Conditions:
              WithExtra: !Equals [!Ref Extra, "yes"]
            Globals:
              Function:
                Environment:
                  Variables: {STAGE: prod}
            Resources:
              Answer:
                Type: AWS::Serverless::Function
                Properties:
                  Environment:
                    Variables:
                      SESSIONS: !Ref SessionTable
                      MODEL_ID: !Ref ModelId
                      SECRET_VALUE: !Ref Secret
                  Policies:
                    - DynamoDBCrudPolicy: {TableName: !Ref SessionTable}
                    - Statement:
                        - {Effect: Allow, Action: "s3:GetObject", Resource: !Sub "${Docs.Arn}/*"}
                  Events:
                    Ask: {Type: Api, Properties: {Path: /ask, Method: post}}
                    Jobs: {Type: SQS, Properties: {Queue: !GetAtt Jobs.Arn}}
              SessionTable:
                Type: AWS::Serverless::SimpleTable
              Docs:
                Type: AWS::S3::Bucket
                Properties:
                  VersioningConfiguration: {Status: Enabled}
              Jobs: {Type: AWS::SQS::Queue}
              Left: {Type: AWS::SQS::Queue, Condition: WithExtra}
            """;

    @Test
    void reads_sam_functions_with_events_globals_and_policies() throws Exception {
        // When
        Draft draft = Drafts.read(new CloudFormationImporter(), "template.yaml", SAM);

        // Then
        assertThat(Drafts.parts(draft))
                .contains(
                        "Answer: function",
                        "SessionTable: memory-store",
                        "Docs: object-storage",
                        "API: api-gateway",
                        "Claude 3 Haiku (Bedrock): llm");
        assertThat(Drafts.links(draft))
                .contains(
                        "Answer > SessionTable",
                        "Answer > Docs",
                        "API > Answer",
                        "Jobs > Answer",
                        "Answer > Claude 3 Haiku (Bedrock)",
                        "Internet > API");
        assertThat(Drafts.fact(draft, "Docs", "versioned")).isEqualTo("yes");
        assertThat(Drafts.dump(draft)).doesNotContain("top-secret-default");
    }

    @Test
    void leaves_out_what_a_condition_rules_out_and_says_so() throws Exception {
        // When
        Draft draft = Drafts.read(new CloudFormationImporter(), "template.yaml", SAM);

        // Then
        assertThat(draft.part("Left")).isNull();
        assertThat(Drafts.notes(draft)).anyMatch(n -> n.startsWith("DROPPED template.yaml:") && n.contains("Left"));
    }

    @Test
    void joins_templates_by_exports() throws Exception {
        // When
        Draft draft = Drafts.read(
                new CloudFormationImporter(),
                "data.yaml",
                "Resources:\n  Table:\n    Type: AWS::DynamoDB::Table\nOutputs:\n  T:\n    Value: !Ref Table\n    Export: {Name: the-table}\n",
                "app.json",
                "{\n \"Resources\": {\n  \"Fn\": {\"Type\": \"AWS::Lambda::Function\", \"Properties\": {\"Environment\": {\"Variables\": {\"T\": {\"Fn::ImportValue\": \"the-table\"}}}}}}\n}");

        // Then
        assertThat(Drafts.links(draft)).containsExactly("Fn > Table");
    }

    @Test
    void reads_an_agent_with_action_groups_knowledge_and_without_guardrail() throws Exception {
        // When
        Draft draft = Drafts.read(new CloudFormationImporter(), "agent.yaml", """
                Resources:
                  Agent:
                    Type: AWS::Bedrock::Agent
                    Properties:
                      AgentName: travel
                      FoundationModel: amazon.nova-pro-v1:0
                      AgentResourceRoleArn: !GetAtt Role.Arn
                      KnowledgeBases: [{KnowledgeBaseId: !Ref Kb, Description: d}]
                      ActionGroups:
                        - ActionGroupName: book
                          ActionGroupExecutor: {Lambda: !GetAtt Book.Arn}
                  Kb: {Type: AWS::Bedrock::KnowledgeBase, Properties: {Name: guides}}
                  Book: {Type: AWS::Lambda::Function, Properties: {FunctionName: booking}}
                  Role: {Type: AWS::IAM::Role}
                """);

        // Then
        assertThat(Drafts.links(draft))
                .contains("travel > guides", "travel > book", "book > booking", "travel > Amazon Nova Pro (Bedrock)");
        assertThat(draft.guards())
                .anyMatch(g -> g.control().equals("C04")
                        && g.element().equals("Agent")
                        && g.state().name().equals("ABSENT"));
    }
}
