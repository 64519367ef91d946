package dev.vedette.importers.hostile;

import dev.vedette.importers.samples.Samples;
import dev.vedette.importers.samples.Samples.Sample;
import dev.vedette.importers.spi.SourceFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Inputs that are made to hurt, by name. */
final class Hostile {

    private static final int DEEP = 20_000;
    private static final int LONG = 100_000;

    private final Map<String, List<SourceFile>> inputs = new TreeMap<>();

    private Hostile() {}

    /** Everything but what takes part in the outside. */
    static Map<String, List<SourceFile>> inputs() {
        Hostile h = new Hostile();
        h.nesting();
        h.bombs();
        h.cycles();
        h.numbers();
        h.labels();
        h.encodings();
        return h.inputs;
    }

    /** Inputs that ask for files or addresses. */
    static Map<String, List<SourceFile>> reaching(String url) {
        Hostile h = new Hostile();
        h.outside(url);
        return h.inputs;
    }

    private void add(String name, String file, String text) {
        inputs.put(name, List.of(SourceFile.of(file, text)));
    }

    private void nesting() {
        for (Sample s : Samples.all()) {
            String text = s.text();
            String deep;
            if (text.stripLeading().startsWith("{")) {
                int last = text.lastIndexOf('}');
                deep = text.substring(0, last) + ", \"x\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
            } else if (s.name().endsWith(".yaml")
                    || s.name().endsWith(".yml")
                    || s.name().endsWith(".otm")) {
                deep = text + "x: " + "[".repeat(DEEP) + "]".repeat(DEEP) + "\n";
            } else if (text.startsWith("<")) {
                int last = text.lastIndexOf("</");
                deep = text.substring(0, last) + "<g>".repeat(DEEP) + "</g>".repeat(DEEP) + text.substring(last);
            } else {
                deep = text + "([{".repeat(DEEP) + "}])".repeat(DEEP) + "\n";
            }
            add("nested " + s.format(), s.name(), deep);
        }
        add("nested blocks", "a.tf", "a {\n".repeat(DEEP) + "}\n".repeat(DEEP));
        add("nested templates", "a.tf", "locals {\n a = \"" + "${\"".repeat(DEEP) + "\"}".repeat(DEEP) + "\"\n}\n");
        add("nested conditions", "a.tf", "locals {\n a = " + "true ? 1 : ".repeat(DEEP) + "1\n}\n");
        add("nested signs", "a.tf", "locals {\n a = " + "!-".repeat(DEEP) + "1\n}\n");
        add(
                "nested loops",
                "a.tf",
                "locals {\n a = " + "[for x in ".repeat(DEEP) + "[]" + ": x]".repeat(DEEP) + "\n}\n");
        add(
                "nested subgraphs",
                "a.mmd",
                "flowchart LR\n" + "subgraph a\n".repeat(DEEP) + "x --> y\n" + "end\n".repeat(DEEP));
        add(
                "nested alternatives",
                "a.mmd",
                "sequenceDiagram\n" + "alt a\n".repeat(DEEP) + "x->>y: m\n" + "end\n".repeat(DEEP));
        add(
                "nested packages",
                "a.puml",
                "@startuml\n" + "package p {\n".repeat(300) + "component c\n" + "}\n".repeat(300) + "@enduml\n");
        add(
                "nested groups",
                "w.dsl",
                "workspace {\n model {\n" + "group \"g\" {\n".repeat(1_000) + "}\n".repeat(1_000) + "}\n}\n");
        add(
                "nested quotes",
                "a.md",
                "> ".repeat(DEEP) + "The agent calls the tool.\n" + "- ".repeat(DEEP) + "x\n" + "*_".repeat(DEEP));
        add(
                "nested Bicep",
                "a.bicep",
                "var a = " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + "\nvar b = '" + "${'".repeat(DEEP) + "'\n");
        add("a chain of parents", "a.drawio", chain());
        add(
                "nested ARM functions",
                "a.json",
                Samples.of("arm").text().replace(Samples.HERE, "[" + "concat(".repeat(DEEP) + ")".repeat(DEEP) + "]"));
        add(
                "nested substitutions",
                "compose.yaml",
                Samples.of("compose").text().replace(Samples.HERE, "${A:-".repeat(DEEP) + "}".repeat(DEEP)));
    }

    private static String chain() {
        StringBuilder s = new StringBuilder("<mxGraphModel><root><mxCell id=\"0\"/>");
        for (int i = 1; i < DEEP; i++) {
            s.append("<mxCell id=\"")
                    .append(i)
                    .append("\" parent=\"")
                    .append(i - 1)
                    .append("\" vertex=\"1\" value=\"n")
                    .append(i)
                    .append("\"><mxGeometry x=\"1\" y=\"1\" width=\"90\" height=\"60\" as=\"geometry\"/></mxCell>");
        }
        return s.append("</root></mxGraphModel>").toString();
    }

    private void bombs() {
        StringBuilder dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE mxfile [<!ENTITY a \"aaaaaaaaaa\">");
        for (char c = 'b'; c < 'l'; c++) {
            dtd.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        String laughs = dtd.append("]>").toString();
        add("laughs in draw.io", "a.drawio", laughs + "<mxfile><diagram>&k;</diagram></mxfile>");
        add(
                "laughs in tm7",
                "a.tm7",
                laughs
                        + "<ThreatModel xmlns=\"http://schemas.datacontract.org/2004/07/ThreatModeling.Model\">&k;</ThreatModel>");
        add("laughs in svg", "a.svg", laughs + "<svg content=\"&lt;mxfile&amp;k;&k;\"/>");
        StringBuilder aliases = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            aliases.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        for (Sample s : Samples.all()) {
            if (s.name().endsWith(".yaml")
                    || s.name().endsWith(".yml")
                    || s.name().endsWith(".otm")) {
                add("laughs in " + s.format(), s.name(), aliases + s.text());
                add(
                        "an anchor within itself in " + s.format(),
                        s.name(),
                        "x: &x [*x, *x]\ny: &y {<<: *y}\n" + s.text());
            }
        }
        byte[] zeros = new byte[60 << 20];
        Arrays.fill(zeros, (byte) ' ');
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(zeros);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        add(
                "a packed page of 60 MB",
                "a.drawio",
                "<mxfile><diagram>" + Base64.getEncoder().encodeToString(packed.toByteArray()) + "</diagram></mxfile>");
    }

    private void cycles() {
        inputs.put(
                "modules that call each other",
                List.of(
                        SourceFile.of("main.tf", "module \"a\" {\n source = \"./a\"\n}\n"),
                        SourceFile.of(
                                "a/main.tf",
                                "module \"b\" {\n source = \"../b\"\n}\nresource \"aws_s3_bucket\" \"x\" {}\n"),
                        SourceFile.of(
                                "b/main.tf",
                                "module \"a\" {\n source = \"../a\"\n}\nmodule \"c\" {\n source = \"../a\"\n}\n")));
        StringBuilder growing = new StringBuilder("locals {\n a0 = [1, 2]\n");
        for (int i = 1; i < 40; i++) {
            growing.append(" a")
                    .append(i)
                    .append(" = concat(local.a")
                    .append(i - 1)
                    .append(", local.a")
                    .append(i - 1)
                    .append(")\n")
                    .append(" s")
                    .append(i)
                    .append(" = \"${")
                    .append(i == 1 ? "\"xxxxxxxxxx\"" : "local.s" + (i - 1))
                    .append("}${")
                    .append(i == 1 ? "\"y\"" : "local.s" + (i - 1))
                    .append("}\"\n");
        }
        add(
                "locals that double",
                "a.tf",
                growing
                        + "}\nresource \"aws_s3_bucket\" \"b\" {\n for_each = toset(local.a39)\n bucket = local.s39\n}\n");
        add(
                "locals in a circle",
                "a.tf",
                "locals {\n a = local.b\n b = local.c\n c = [local.a, local.b]\n}\nresource \"aws_s3_bucket\" \"b\" {\n bucket = local.a\n}\n");
        add(
                "a count of a billion",
                "a.tf",
                "resource \"aws_s3_bucket\" \"b\" {\n count = 1000000000\n}\nlocals {\n r = range(0, 1000000000)\n f = format(\"%999999999d\", 1)\n i = indent(999999999, \"a\\nb\")\n p = pow(9, 999999999)\n}\nresource \"aws_s3_bucket\" \"c\" {\n bucket = \"${local.f}${local.i}${local.p}${join(\"\", local.r)}\"\n}\n");
        add(
                "variables of Bicep in a circle",
                "a.bicep",
                "var a = b\nvar b = '${a}${a}'\nresource x 'Microsoft.Web/sites@2023-12-01' = [for i in range(0, 1000000000): {\n name: '${a}${i}'\n}]\n");
        add(
                "extends in a circle",
                "compose.yaml",
                "services:\n  a:\n    extends: {service: b}\n    image: x\n  b:\n    extends: {service: a}\n    image: y\n");
        add(
                "boundaries in a circle",
                "a.otm",
                "otmVersion: 0.2.0\nproject: {name: x, id: x}\ntrustZones:\n  - {id: a, name: A, parent: {trustZone: b}, risk: {trustRating: 1}}\n  - {id: b, name: B, parent: {trustZone: a}, risk: {trustRating: 1}}\ncomponents:\n  - {id: c, name: C, type: web-client, parent: {component: d}}\n  - {id: d, name: D, type: web-client, parent: {component: c}}\n");
        add(
                "a loop without end",
                "a.puml",
                "@startuml\n!$i = 0\n!while %true()\ncomponent c$i\n!$i = $i + 1\n!endwhile\n@enduml\n");
        add(
                "a procedure that calls itself",
                "a.puml",
                "@startuml\n!procedure $a()\n$a()\n$a()\n!endprocedure\n$a()\ncomponent c\n@enduml\n");
        add(
                "conditions in a circle",
                "a.yaml",
                "Resources:\n  A: {Type: AWS::S3::Bucket, Condition: X, Properties: {BucketName: !Ref B}}\n  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !GetAtt A.Arn}}\nConditions:\n  X: !Not [!Condition Y]\n  Y: !And [!Condition X, !Condition X]\n");
        add(
                "parents in a circle",
                "a.drawio",
                "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"a\" parent=\"b\" vertex=\"1\" value=\"A\"><mxGeometry x=\"1\" y=\"1\" width=\"90\" height=\"60\" as=\"geometry\"/></mxCell><mxCell id=\"b\" parent=\"a\" vertex=\"1\" value=\"B\"><mxGeometry x=\"1\" y=\"1\" width=\"90\" height=\"60\" as=\"geometry\"/></mxCell><mxCell id=\"c\" parent=\"c\" edge=\"1\" source=\"c\" target=\"a\"/></root></mxGraphModel>");
    }

    private void numbers() {
        add(
                "numbers beyond measure",
                "a.tf",
                "locals {\n a = 1e999999999 + 1\n b = 1e999999999 % 7\n c = \"${1e999999999}\"\n d = floor(1e999999999)\n e = [1,2][1e999999999]\n}\nresource \"aws_s3_bucket\" \"b\" {\n bucket = \"${local.a}${local.b}${local.c}${local.d}${local.e}\"\n count = 1e999999999\n}\n");
        add(
                "numbers beyond measure in a plan",
                "p.json",
                Samples.of("terraform-plan").text().replace("\"" + Samples.HERE + "\"", "1e999999999"));
        add(
                "numbers beyond measure in a state",
                "t.tfstate",
                Samples.of("terraform-state").text().replace("\"" + Samples.HERE + "\"", "-1e999999999"));
        add(
                "numbers beyond measure in ARM",
                "a.json",
                Samples.of("arm").text().replace("\"" + Samples.HERE + "\"", "1e999999999"));
        add(
                "places beyond measure",
                "a.drawio",
                Samples.of("drawio")
                        .text()
                        .replace("x=\"40\"", "x=\"1e308\"")
                        .replace("width=\"500\"", "width=\"-1e308\"")
                        .replace("y=\"60\"", "y=\"NaN\""));
        add(
                "places beyond measure in a scene",
                "s.excalidraw",
                Samples.of("excalidraw")
                        .text()
                        .replace("\"x\": 40", "\"x\": 1e400")
                        .replace("\"width\": 160", "\"width\": -1e308"));
    }

    private void labels() {
        List<String> runs = List.of(
                " ", "-", "(", "\\\\", "<", "<!--", "&lt;", "a ", "a.", "a-", "a,", "%7B", "é", "://a:", "${", "#", "'",
                "=", "sk-", "eyJ", "\u202e");
        for (Sample s : Samples.all()) {
            for (String run : runs) {
                add(
                        "a run of [" + run + "] in " + s.format(),
                        s.name(),
                        s.text()
                                .replaceFirst(
                                        Samples.HERE,
                                        java.util.regex.Matcher.quoteReplacement(
                                                run.repeat(LONG / 10 / run.length()))));
            }
            add("one long line in " + s.format(), s.name(), s.text().replaceFirst(Samples.HERE, "word ".repeat(LONG)));
        }
    }

    private void encodings() {
        for (Sample s : Samples.all()) {
            byte[] bytes = s.file().bytes();
            byte[] broken = bytes.clone();
            for (int i = 7; i < broken.length; i += 13) {
                broken[i] = (byte) (0x80 + i % 0x80);
            }
            inputs.put("invalid UTF-8 in " + s.format(), List.of(new SourceFile(s.name(), broken)));
            inputs.put("empty " + s.format(), List.of(new SourceFile(s.name(), new byte[0])));
            inputs.put("only blanks as " + s.format(), List.of(SourceFile.of(s.name(), " \n\t\n")));
            inputs.put("zeros as " + s.format(), List.of(new SourceFile(s.name(), new byte[LONG])));
            inputs.put(
                    "half of " + s.format(), List.of(new SourceFile(s.name(), Arrays.copyOf(bytes, bytes.length / 2))));
            inputs.put("only brackets as " + s.format(), List.of(SourceFile.of(s.name(), "{[(<".repeat(DEEP))));
        }
    }

    private void outside(String url) {
        String host = url.substring("http://".length());
        add(
                "a data source of HCL",
                "main.tf",
                ("data \"http\" \"x\" {\n url = \"%s/hcl\"\n}\ndata \"external\" \"y\" {\n program = [\"touch\", \"/tmp/never\"]\n}\ndata \"local_file\" \"z\" {\n filename = \"/etc/hostname\"\n}\n"
                                + "module \"m\" {\n source = \"git::%s/m.git\"\n}\nmodule \"n\" {\n source = \"../../../../etc\"\n}\nlocals {\n f = file(\"/etc/hostname\")\n t = templatefile(\"../../../../etc/hostname\", {})\n}\nresource \"aws_s3_bucket\" \"b\" {\n bucket = \"${local.f}${local.t}${data.http.x.body}${filebase64(\"/etc/hostname\")}\"\n}\n")
                        .formatted(url, url));
        add(
                "includes of PlantUML",
                "a.puml",
                "@startuml\n!include %s/a.puml\n!includeurl %s/b.puml\n!include /etc/hostname\n!theme x from %s/t\n!import /etc/hostname\nsprite $x %s/x.png\ncomponent \"%%load_json('%s/j.json')\" as a\ncomponent b [[%s/link]]\n!$c = %%getenv(\"HOME\")\na --> b : $c\n@enduml\n"
                        .replace("%%", "%")
                        .replace("%s", url));
        add(
                "includes of Structurizr",
                "w.dsl",
                ("workspace extends %s/w.dsl {\n !include %s/i.dsl\n !include /etc/hostname\n !docs %s/docs\n !script groovy {\n new URL('%s/s').text\n }\n !plugin x.Y\n model {\n u = person \"User\"\n s = softwareSystem \"System\" {\n url %s\n }\n u -> s \"Uses\"\n }\n views {\n theme %s/theme.json\n themes %s/t2.json\n }\n}\n")
                        .replace("%s", url));
        add(
                "references of OpenAPI",
                "api.yaml",
                "openapi: 3.0.3\ninfo: {title: x, version: 1}\nservers: [{url: %s}]\npaths:\n  /a: {$ref: '%s/path.yaml'}\n  /b:\n    get: {parameters: [{$ref: 'file:///etc/hostname'}], responses: {'200': {$ref: '%s/r.yaml#/x'}}}\n"
                        .replace("%s", url));
        add(
                "references of AsyncAPI",
                "events.yaml",
                Samples.of("asyncapi").text().replace("'#/channels/orders'", "'" + url + "/c.yaml'"));
        add(
                "bases of Kustomize",
                "kustomization.yaml",
                "resources:\n  - %s/base\n  - ../../../../etc\nhelmCharts: [{name: x, repo: %s/charts}]\n"
                        .replace("%s", url));
        add(
                "files of Compose",
                "compose.yaml",
                "include: [%s/c.yaml, /etc/hostname]\nservices:\n  a:\n    extends: {file: %s/x.yaml, service: a}\n    env_file: [/etc/hostname, ../../../../etc/hostname]\n    build: %s/repo.git\n    image: %h/x:1\n"
                        .replace("%s", url)
                        .replace("%h", host));
        add(
                "includes of CloudFormation",
                "t.yaml",
                "Resources:\n  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: '%s/t.yaml'}}\n  B: {Type: AWS::S3::Bucket, 'Fn::Transform': {Name: AWS::Include, Parameters: {Location: '%s/i.yaml'}}}\n  C: {Type: AWS::Serverless::Api, Properties: {DefinitionUri: '%s/api.yaml', StageName: x}}\n"
                        .replace("%s", url));
        add(
                "modules of Bicep",
                "main.bicep",
                "module a 'br:%h/x:1' = {\n name: 'a'\n}\nmodule b '../../../../etc/hostname' = {\n name: 'b'\n}\nvar c = loadTextContent('/etc/hostname')\nvar d = loadJsonContent('../../../../etc/passwd')\nresource e 'Microsoft.Web/sites@2023-12-01' = {\n name: '${c}${d}'\n}\n"
                        .replace("%h", host));
        add(
                "linked templates of ARM",
                "t.json",
                "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"resources\": [{\"type\": \"Microsoft.Resources/deployments\", \"apiVersion\": \"2022-09-01\", \"name\": \"x\", \"properties\": {\"templateLink\": {\"uri\": \"%s/t.json\"}}}, {\"type\": \"Microsoft.Web/sites\", \"apiVersion\": \"2023-12-01\", \"name\": \"y\"}]}"
                        .replace("%s", url));
        add(
                "an entity from outside",
                "a.drawio",
                "<?xml version=\"1.0\"?><!DOCTYPE mxfile [<!ENTITY x SYSTEM \"%s/x\"><!ENTITY %% p SYSTEM \"%s/p\"> %%p; <!ENTITY f SYSTEM \"file:///etc/hostname\">]><mxfile><diagram><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"a\" vertex=\"1\" value=\"A &x;&f;\"><mxGeometry width=\"90\" height=\"60\" as=\"geometry\"/></mxCell></root></mxGraphModel></diagram></mxfile>"
                        .replace("%%", "%")
                        .replace("%s", url));
        add(
                "a schema from outside",
                "m.json",
                Samples.of("threat-model-library")
                        .text()
                        .replace(
                                "https://owasp.org/threat-model-library/schema.json",
                                url + "/threat-model-library/schema.json"));
        add(
                "servers of MCP",
                "mcp.json",
                "{\"mcpServers\": {\"a\": {\"url\": \"%s/mcp\"}, \"b\": {\"command\": \"curl\", \"args\": [\"%s\"]}}}"
                        .replace("%s", url));
        add(
                "a card",
                "card.json",
                Samples.of("a2a-card").text().replace("https://travel.example.org/a2a", url + "/a2a"));
        add(
                "pictures of Markdown",
                "a.md",
                "# Desk\n\n![x](%s/x.png) The agent calls the tool at %s/tool.\n\n<img src=\"%s/y.png\">\n\n[x]: %s/z\n"
                        .replace("%s", url));
        add(
                "pictures of a drawing",
                "d.drawio",
                Samples.of("drawio")
                        .text()
                        .replace("style=\"rounded=1\"", "style=\"shape=image;image=" + url + "/x.png\""));
        add("hooks of n8n", "n.json", Samples.of("n8n").text().replace("https://api.example.org/x", url + "/x"));
    }

    static String text(SourceFile file) {
        String s = new String(file.bytes(), 0, Math.min(120, file.bytes().length), StandardCharsets.UTF_8);
        return s.replace("\n", "\\n");
    }

    static List<String> names(Map<String, List<SourceFile>> inputs) {
        return new ArrayList<>(inputs.keySet());
    }
}
