package dev.vedette.ingest.functional;

import dev.vedette.testkit.infra.InfraResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** One running service for all functional tests of the JVM; each test uses systems of its own. */
@QuarkusTestResource(value = InfraResource.class, initArgs = @ResourceArg(name = "schema", value = "ingest"))
abstract class FunctionalTest {
    static final String CHAT = "flowchart LR\n  user[User] --> bot[Support agent]\n  bot --> llm[OpenAI GPT-4]\n";
}
