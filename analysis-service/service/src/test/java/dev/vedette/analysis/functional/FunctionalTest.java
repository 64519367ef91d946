package dev.vedette.analysis.functional;

import dev.vedette.testkit.infra.InfraResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** One running service for all functional tests of the JVM; each test uses systems of its own. */
@QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "analysis"))
@QuarkusTestResource(ModelServer.class)
abstract class FunctionalTest {
    static final String PLAIN = "flowchart LR\n  user[User] --> web[Web shop]\n  web --> db[(Orders database)]\n";
    static final String WITH_AGENT = PLAIN
            + "  user --> agent[Support agent]\n  agent --> llm[OpenAI GPT-4]\n  agent --> mail[Send e-mail tool]\n"
            + "  web2[Public web pages] --> agent\n  agent --> kb[(Vector database)]\n";
}
