package dev.vedette.importers.iac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vedette.importers.arm.ArmImporter;
import dev.vedette.importers.bicep.BicepImporter;
import dev.vedette.importers.cloudformation.CloudFormationImporter;
import dev.vedette.importers.compose.ComposeImporter;
import dev.vedette.importers.kubernetes.KubernetesImporter;
import dev.vedette.importers.plan.PlanImporter;
import dev.vedette.importers.plan.StateImporter;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import dev.vedette.importers.terraform.TerraformImporter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No importer hangs, overflows or throws anything but its own refusal, whatever the bytes are. */
class HostileTest {
    private static final long SEED = 20261123;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    static Stream<Importer> importers() {
        return Stream.of(
                new TerraformImporter(),
                new PlanImporter(),
                new StateImporter(),
                new CloudFormationImporter(),
                new KubernetesImporter(),
                new ComposeImporter(),
                new BicepImporter(),
                new ArmImporter());
    }

    @ParameterizedTest
    @MethodSource("importers")
    void ends_in_time_with_a_draft_or_a_refusal(Importer importer) {
        // Given
        List<String> inputs = inputs();

        // When
        for (String text : inputs) {
            for (String name : List.of("a.tf", "a.json")) {
                SourceFile file = SourceFile.of(name, text);
                Instant begin = Instant.now();
                importer.detect(file);
                try {
                    importer.read(List.of(file), new Upload(List.of(file)), new Draft("x", "t@1"));
                } catch (UnreadableException e) {
                    assertThat(e).hasMessageContaining(name);
                }

                // Then
                assertThat(Duration.between(begin, Instant.now()))
                        .as(
                                "%s with %s (seed %d): %s",
                                importer.format(), name, SEED, text.substring(0, Math.min(60, text.length())))
                        .isLessThan(LIMIT);
            }
        }
    }

    private static List<String> inputs() {
        List<String> all = new ArrayList<>(
                List.of(
                        "",
                        "\u0000\u0001\uFFFF",
                        "[".repeat(50_000),
                        "{\"a\":".repeat(50_000),
                        "\n".repeat(200_000),
                        "services:\n" + " ".repeat(100_000) + "image",
                        "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"" + "-".repeat(300_000) + "\"\n}\n",
                        "resource \"aws_s3_bucket\" \"b\" {\n  for_each = toset([\"" + "[".repeat(200_000)
                                + "\"])\n}\n",
                        "resource \"aws_lambda_function\" \"b\" {\n  environment {\n    variables = { A = \"arn:"
                                + "/".repeat(200_000) + "x\" }\n  }\n}\n",
                        "{\"Resources\":{\"A\":{\"Type\":\"AWS::S3::Bucket\",\"Properties\":{\"" + "A".repeat(100_000)
                                + "\":1}}}}",
                        "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub \""
                                + "${".repeat(50_000) + "\"\n",
                        "services:\n  a:\n    image: " + "a/".repeat(50_000) + "\n    environment:\n      URL: \""
                                + "${A:-".repeat(20_000) + "\"\n",
                        "apiVersion: v1\nkind: Pod\nmetadata: {name: " + "a-".repeat(50_000)
                                + "}\nspec: {containers: [{image: x}]}\n",
                        "locals {\n  a = [for x in range(1000) : [for y in range(1000) : [for z in range(1000) : x]]]\n}\nresource \"aws_s3_bucket\" \"b\" { bucket = local.a }\n"));
        Random random = new Random(SEED);
        String alphabet = "{}[]()\"'$%<=>!:,.*/#\\ \n\tabAB01-_&|?@~";
        for (int n = 0; n < 12; n++) {
            StringBuilder s = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                s.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            all.add(s.toString());
        }
        return all;
    }
}
