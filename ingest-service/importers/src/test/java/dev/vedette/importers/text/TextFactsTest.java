package dev.vedette.importers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.spi.KnownNames;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per family of statements: said, denied, and not touched. */
class TextFactsTest {

    private static final KnownNames NAMES = new KnownNames(
            List.of(
                    part("Claims Agent", "agent"),
                    part("Mail Tool", "tool"),
                    part("Payment Tool", "tool"),
                    part("Python Runner", "code-executor"),
                    part("Hosted LLM", "llm"),
                    part("Damage Model", "classifier-model"),
                    part("Model Hub", "model-registry"),
                    part("Case Index", "vector-db"),
                    part("Claims Archive", "file-storage"),
                    part("Task Queue", "message-queue"),
                    part("Customer Portal", "web-app"),
                    part("Clerk", "user"),
                    part("Customer", "user"),
                    part("Mailbox", "chat-channel"),
                    part("Calculator MCP Server", "mcp-server")),
            List.of(new KnownNames.Join("Claims Agent", "Hosted LLM")));

    private static KnownNames.Part part(String name, String type) {
        return new KnownNames.Part(name, List.of(), type, "");
    }

    private static Stream<String> said(String text) {
        Story s = TextReader.read(text, NAMES, TextReader.Purpose.DESCRIPTION);
        return s.facts().stream()
                .map(f -> (f.of() == null ? "system" : f.of().name()) + (f.to() == null ? "" : ">" + f.to().name())
                        + "." + f.key() + "=" + f.value().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Claims Agent calls the Hosted LLM over plain HTTP. | Claims Agent>Hosted LLM.encrypted=none",
                "The Claims Agent calls the Hosted LLM over TLS 1.3. | Claims Agent>Hosted LLM.encrypted=tls",
                "The connection between Claims Agent and Hosted LLM is not encrypted. | Claims Agent>Hosted"
                        + " LLM.encrypted=none",
                "A clerk sees recipient and amount of every payment and approves each one in the Payment Tool. |"
                        + " Payment Tool.approval=required",
                "The Payment Tool pays without asking. | Payment Tool.approval=none",
                "No person sees the message before the agent acts. | Claims Agent.approval=none",
                "The Mail Tool can send mail to any address. | Mail Tool.destinations=any",
                "The Mail Tool may only write to the address stored for the customer. | Mail Tool.destinations=fixed",
                "Each mail is treated separately. | Claims Agent.memoryPersistent=no",
                "The Claims Agent remembers facts about customers for later conversations. | Claims"
                        + " Agent.memoryPersistent=yes",
                "Anyone can send mail to the Mailbox. | Mailbox.untrustedWriters=yes",
                "The Customer Portal can be reached from the internet. | Customer Portal.internetExposed=yes",
                "There is no sign-in at the Customer Portal. | Customer Portal.authn=none",
                "The Damage Model is trained in our own lab. | Damage Model.modelTrainedBy=self",
                "The Damage Model is the newest pickle file of a community repository on the Model Hub. | Model"
                        + " Hub.artifactFormat=pickle",
                "The signature of the file from the Model Hub is checked. | Model Hub.artifactSigned=yes",
                "No checksum is given for files of the Model Hub. | Model Hub.artifactPinned=no",
                "Results of the Case Index are filtered by the rights of the user. | Case Index.sourceAclEnforced=yes",
                "Document ACLs are NOT copied to the Case Index. | Case Index.sourceAclEnforced=no",
                "The Python Runner runs in a sandbox. | Python Runner.sandboxed=yes",
                "The Python Runner has no internet access. | Python Runner.egress=denied",
                "All steps are logged. | Claims Agent.actionLogging=yes",
                "Nothing is logged. | Claims Agent.actionLogging=no",
                "The API key is written into the system prompt of the Claims Agent. | Claims Agent.secretInPrompt=yes",
                "The system prompt contains rules only. | Claims Agent.secretInPrompt=no",
                "The provider does not keep prompts. | Hosted LLM.providerRetention=none",
                "The Claims Archive holds patient records. | Claims Archive.dataClasses=personal, phi",
                "The Task Queue accepts messages from every machine in the office. | Task Queue.authn=none",
                "The Claims Agent shows its answer as plain text. | Claims Agent.outputRendered=text",
                "The Customer Portal has a rate limit per user. | Customer Portal.rateLimited=yes",
                "There is no limit on the number of steps. | Claims Agent.budgetLimited=no",
                "The disks of the Claims Archive are encrypted. | Claims Archive.encryptionAtRest=provider-key",
                "The Calculator MCP Server is offered by a small company. | Calculator MCP Server.owner=supplier"
            })
    void a_sentence_states_a_fact(String text, String fact) {
        assertThat(said(text)).as(text).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Claims Agent reads claims from the Claims Archive. | approval",
                "The Claims Agent reads claims from the Claims Archive. | encrypted",
                "The Customer Portal is blue. | internetExposed",
                "The Damage Model estimates the damage. | modelTrainedBy",
                "The Claims Agent will be given a rate limit next year. | rateLimited"
            })
    void what_is_not_said_stays_unknown(String text, String key) {
        assertThat(said(text)).as(text).noneMatch(f -> f.contains("." + key + "="));
    }

    @Test
    void a_planned_control_is_planned() {
        // When
        Story s =
                TextReader.read("We plan a rate limit for the Customer Portal.", NAMES, TextReader.Purpose.DESCRIPTION);

        // Then
        assertThat(s.guards())
                .anyMatch(g ->
                        g.control().equals("C02") && g.state() == dev.vedette.contracts.model.Safeguard.State.PLANNED);
    }
}
