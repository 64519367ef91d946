package dev.vedette.importers.agentfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.FactValue;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentFileImportersTest {

    private static Draft read(Importer importer, SourceFile... files) throws UnreadableException {
        for (SourceFile f : files) {
            assertThat(importer.detect(f)).as(f.path()).isGreaterThan(90);
        }
        Draft draft = new Draft(files[0].path(), importer.format() + "@1");
        importer.read(List.of(files), new Upload(List.of(files)), draft);
        return draft;
    }

    private static List<String> flows(Draft draft) {
        return draft.links().stream()
                .map(l -> draft.part(l.from).name + ">" + draft.part(l.to).name)
                .toList();
    }

    @Test
    void anAgentCardGivesTheAgentItsSkillsAndHowCallersSignIn() throws Exception {
        Draft draft = read(new A2aCardImporter(), SourceFile.of("card.json", """
                        {"name": "Travel agent", "url": "https://travel.example.org/a2a", "version": "1", "capabilities": {"streaming": true},
                         "provider": {"organization": "Travel partner"},
                         "skills": [{"id": "book", "name": "Book flight", "description": "Books a flight and pays for it"}]}
                        """));
        assertThat(draft.part("agent").facts.get("authn").value()).isEqualTo(FactValue.of("none"));
        assertThat(draft.part("agent").zone).isEqualTo("provider");
        assertThat(draft.part("skill:0").facts.get("sideEffects").value().text())
                .contains("pay")
                .contains("write");
        assertThat(flows(draft)).contains("Calling agent>Travel agent", "Travel agent>Book flight");
    }

    @Test
    void theGraphsOfADeploymentAreAgentsAndTheReceiptSaysWhatIsNotRead() throws Exception {
        Draft draft = read(new LangGraphImporter(), SourceFile.of("langgraph.json", """
                        {"dependencies": ["."], "graphs": {"triage": "./src/triage.py:graph"}, "store": {"index": {}},
                         "env": {"OPENAI_API_KEY": "sk-abcdefghijklmnop"}}
                        """));
        assertThat(flows(draft))
                .contains("LangGraph server>triage agent", "triage agent>LLM", "LangGraph server>Agent memory");
        assertThat(draft.part("server").facts.get("secretsInClear").value()).isEqualTo(FactValue.of(true));
        assertThat(draft.receipt("langgraph", "").notes())
                .anySatisfy(n -> assertThat(n.text()).contains("not read"));
    }

    @Test
    void aCrewIsReadFromItsYamlAndItsConstructorCalls() throws Exception {
        Draft draft = read(
                new CrewAiImporter(),
                SourceFile.of("config/agents.yaml", """
                        researcher:
                          role: Market researcher
                          goal: find facts
                          backstory: curious
                        writer:
                          role: Writer
                          goal: write
                          backstory: careful
                          llm: openai/gpt-4o
                        """),
                SourceFile.of("config/tasks.yaml", """
                        research:
                          description: look it up
                          expected_output: a list
                          agent: researcher
                        report:
                          description: write it down
                          expected_output: a report
                          agent: writer
                          human_input: true
                        """),
                SourceFile.of("crew.py", """
                        from crewai import Agent, Crew
                        @CrewBase
                        class Report:
                            @agent
                            def researcher(self):
                                return Agent(config=self.agents_config['researcher'], tools=[SerperDevTool(), self.ScrapeWebsiteTool()])
                            @task
                            def research(self):
                                return Task(config=self.tasks_config['research'], agent=self.researcher())
                            @task
                            def report(self):
                                return Task(config=self.tasks_config['report'], agent=self.writer())
                        """));
        assertThat(flows(draft))
                .contains(
                        "Researcher>Serper Dev Tool",
                        "Researcher>Scrape Website Tool",
                        "Researcher>Writer",
                        "Writer>Human review",
                        "Writer>openai/gpt-4o");
        assertThat(draft.part("tool:SerperDevTool").facts.get("contentTrust").value())
                .isEqualTo(FactValue.of("untrusted"));
    }
}
