package dev.vedette.tracker.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vedette.contracts.json.Json;
import dev.vedette.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts what a test report says. No DTD, no entities. */
final class JUnitXml {
    private JUnitXml() {}

    /** {@code {"tests","failures","skipped","passed": boolean}}. */
    static ObjectNode read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int tests = 0;
        int failures = 0;
        int skipped = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "testcase" -> tests++;
                        case "failure", "error" -> failures++;
                        case "skipped" -> skipped++;
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw ProblemException.invalid(
                    "The test report is not XML: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    "content",
                    "Send a JUnit XML report.");
        }
        if (tests == 0) {
            throw ProblemException.invalid("The test report holds no test.", "content", "Send a JUnit XML report.");
        }
        return Json.MAPPER
                .createObjectNode()
                .put("tests", tests)
                .put("failures", failures)
                .put("skipped", skipped)
                .put("passed", failures == 0 && skipped < tests);
    }
}
