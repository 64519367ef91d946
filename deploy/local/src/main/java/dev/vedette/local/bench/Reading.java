package dev.vedette.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the command line takes for large inputs that are made for it, start of the JVM included. A heap of 512 MB is
 * all it gets, so a run that ends has shown that it needs no more.
 */
final class Reading {

    static final String HEAP = "-Xmx512m";

    private static final int TIMES = 3;
    private static final int RESOURCES = 1_000;
    private static final int FILES = 20;
    private static final int DRAWING_BYTES = 5 << 20;
    private static final int PROSE_BYTES = 100_000;

    private final Path jar;
    private final Path folder;

    /** @param folder for the inputs */
    Reading(Path root, Path folder) {
        this.jar = root.resolve("cli/target/vedette-cli.jar");
        this.folder = folder;
    }

    Map<String, Sample> run() throws IOException, InterruptedException {
        Map<String, Sample> rows = new LinkedHashMap<>();
        rows.put("Terraform folder, 1,000 resources in 20 files (target 3 s)", times(terraform()));
        rows.put("draw.io file of 5 MB (target 2 s)", times(drawing()));
        rows.put("prose of 100 KB", times(prose()));
        return rows;
    }

    private Sample times(Path input) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xss4m",
                            HEAP,
                            "-jar",
                            jar.toString(),
                            "analyze",
                            input.toString(),
                            "--format",
                            "json",
                            "--out",
                            folder.resolve("out.json").toString())
                    .inheritIO()
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(input + " could not be analysed");
            }
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        return new Sample(millis);
    }

    private Path terraform() throws IOException {
        Path root = Files.createDirectories(folder.resolve("terraform"));
        for (int f = 0; f < FILES; f++) {
            StringBuilder text = new StringBuilder();
            for (int i = f * RESOURCES / FILES; i < (f + 1) * RESOURCES / FILES; i += 5) {
                text.append("""
                        resource "aws_s3_bucket" "store%1$d" {
                          bucket = "store-%1$d"
                        }
                        resource "aws_sqs_queue" "jobs%1$d" {
                          name = "jobs-%1$d"
                        }
                        resource "aws_dynamodb_table" "state%1$d" {
                          name     = "state-%1$d"
                          hash_key = "id"
                        }
                        resource "aws_iam_role_policy" "work%1$d" {
                          role   = "worker-%1$d"
                          policy = jsonencode({
                            Statement = [{
                              Effect   = "Allow"
                              Action   = ["bedrock:InvokeModel", "s3:GetObject"]
                              Resource = [aws_s3_bucket.store%1$d.arn]
                            }]
                          })
                        }
                        resource "aws_lambda_function" "worker%1$d" {
                          function_name = "worker-%1$d"
                          environment {
                            variables = {
                              QUEUE = aws_sqs_queue.jobs%1$d.url
                              TABLE = aws_dynamodb_table.state%1$d.name
                            }
                          }
                        }
                        """.formatted(i));
            }
            Files.writeString(root.resolve("part" + f + ".tf"), text);
        }
        return root;
    }

    private Path drawing() throws IOException {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; cells.length() < DRAWING_BYTES; i++) {
            cells.append(
                    "<mxCell id=\"n%1$d\" value=\"Service %1$d\" style=\"rounded=1;whiteSpace=wrap;html=1;\" vertex=\"1\""
                            .formatted(i));
            cells.append(
                    " parent=\"1\"><mxGeometry x=\"%d\" y=\"%d\" width=\"120\" height=\"60\" as=\"geometry\"/></mxCell>"
                            .formatted(i % 100 * 200, i / 100 * 120));
            cells.append(
                    "<mxCell id=\"e%d\" value=\"asks\" style=\"edgeStyle=orthogonalEdgeStyle;html=1;endArrow=classic;\""
                            .formatted(i));
            cells.append(
                    " edge=\"1\" parent=\"1\" source=\"n%d\" target=\"n%d\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>"
                            .formatted(i, Math.max(0, i - 7)));
        }
        return Files.writeString(
                folder.resolve("large.drawio"),
                "<mxfile><diagram name=\"all\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
                        + cells + "</root></mxGraphModel></diagram></mxfile>");
    }

    private Path prose() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < PROSE_BYTES; i++) {
            text.append("""
                    Customers of shop %1$d write to its Help Desk %1$d. The Help Desk %1$d asks GPT-4o for an answer, which no
                    person reads before it is sent. It looks up orders in the Order Store %1$d and books refunds through the
                    Refund Tool %1$d, which a clerk approves.

                    """.formatted(i));
        }
        return Files.writeString(folder.resolve("shops.md"), text);
    }
}
