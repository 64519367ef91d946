package dev.vedette.local.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class ServicesConfigurationTest {

    private static final Path ROOT = Path.of("..", "..");

    @ParameterizedTest
    @CsvSource({
        "ingest, ingest-service/service, 8081",
        "analysis, analysis-service/service, 8082",
        "tracker, tracker-service, 8083"
    })
    void a_service_receives_from_the_topics_that_asyncapi_says(String service, String module, String port)
            throws IOException {
        // Given
        Properties configuration = configuration(module);

        // When
        Set<String> received = configuration.stringPropertyNames().stream()
                .filter(k -> k.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .map(configuration::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(received).isEqualTo(describedFor(service));
        assertThat(configuration.getProperty("quarkus.http.port")).isEqualTo(port);
    }

    private static Set<String> describedFor(String service) throws IOException {
        JsonNode api;
        try (InputStream in =
                ServicesConfigurationTest.class.getResourceAsStream("/dev/vedette/contracts/asyncapi.yaml")) {
            api = new ObjectMapper().valueToTree(new Yaml().load(in));
        }
        Set<String> topics = new TreeSet<>();
        api.path("operations").properties().forEach(o -> {
            boolean receives = o.getValue().path("action").asText().equals("receive");
            if (receives && o.getKey().startsWith(service)) {
                String channel = o.getValue().at("/channel/$ref").asText().substring(1);
                topics.add(api.at(channel).path("address").asText());
            }
        });
        return topics;
    }

    private static Properties configuration(String module) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(ROOT.resolve(module).resolve("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        return properties;
    }
}
