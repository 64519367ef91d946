package dev.vedette.importers.visio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.contracts.model.Model;
import dev.vedette.importers.merge.Sources;
import dev.vedette.importers.spi.SourceFile;
import org.junit.jupiter.api.Test;

class Tm7ImporterTest {

    private static String element(String type, String id, String typeId, String name, String more) {
        return ("<a:KeyValueOfguidanyType><a:Key>%s</a:Key><a:Value"
                        + " i:type=\"%s\"><Guid>%s</Guid><Properties><a:anyType><b:DisplayName>Name</b:DisplayName><b:Name/><b:Value>%s</b:Value></a:anyType><a:anyType><b:DisplayName>Out"
                        + " Of Scope</b:DisplayName>"
                        + "<b:Value>false</b:Value></a:anyType></Properties><TypeId>%s</TypeId>%s</a:Value></a:KeyValueOfguidanyType>")
                .formatted(id, type, id, name, typeId, more);
    }

    private static String at(int left, int top, int width, int height) {
        return "<Height>%d</Height><Left>%d</Left><Top>%d</Top><Width>%d</Width>".formatted(height, left, top, width);
    }

    @Test
    void elements_boundaries_and_connectors_are_read_and_the_knowledge_base_is_not() {
        // Given
        String xml = "<ThreatModel xmlns=\"http://schemas.datacontract.org/2004/07/ThreatModeling.Model\" xmlns:i=\"i\""
                + " xmlns:a=\"a\" xmlns:b=\"b\"><DrawingSurfaceList><DrawingSurfaceModel><Borders>"
                + element("BorderBoundary", "g1", "GE.TB.B", "Internet", at(0, 0, 300, 300))
                + element("StencilRectangle", "g2", "SE.EI.TMCore.Browser", "Customer", at(50, 50, 100, 100))
                + element("StencilEllipse", "g3", "SE.P.TMCore.WebApp", "Shop", at(500, 50, 100, 100))
                + element("StencilParallelLines", "g4", "SE.DS.TMCore.SQL", "Orders", at(800, 50, 100, 100))
                + "</Borders><Lines>"
                + element(
                        "Connector",
                        "g5",
                        "SE.DF.TMCore.HTTPS",
                        "HTTPS",
                        "<SourceGuid>g2</SourceGuid><TargetGuid>g3</TargetGuid>")
                + element(
                        "Connector",
                        "g6",
                        "SE.DF.TMCore.SQL",
                        "query",
                        "<SourceGuid>g3</SourceGuid><TargetGuid>g4</TargetGuid>")
                + "</Lines></DrawingSurfaceModel></DrawingSurfaceList><KnowledgeBase>"
                + element("StencilEllipse", "k1", "x", "Not an element", at(0, 0, 10, 10))
                + "</KnowledgeBase></ThreatModel>";

        // When
        Model m = Sources.model(null, SourceFile.of("shop.tm7", xml));

        // Then
        assertThat(Sources.ids(m)).containsExactly("customer", "orders", "shop");
        assertThat(Sources.flows(m)).containsExactly("customer>shop", "shop>orders");
        assertThat(Sources.component(m, "customer").zone()).isEqualTo("zone-internet");
        assertThat(m.flows().getFirst().facts().get("encrypted").value().text()).isEqualTo("tls");
    }
}
