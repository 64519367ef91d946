package dev.vedette.importers.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.vedette.importers.hcl.Body;
import dev.vedette.importers.hcl.Expr;
import dev.vedette.importers.hcl.HclException;
import dev.vedette.importers.hcl.HclParser;
import dev.vedette.importers.spi.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All configuration files, parsed, by folder. A file that cannot be parsed is a problem and hides no other. */
final class Folder {
    final SortedMap<String, Module> modules = new TreeMap<>();
    /** Variable files by folder, in order of rising precedence. */
    final SortedMap<String, List<SourceFile>> variableFiles = new TreeMap<>();

    final List<Problem> problems = new ArrayList<>();
    int blocks;

    static Folder parse(List<SourceFile> files) {
        Folder folder = new Folder();
        for (SourceFile f : files) {
            if (isVariables(f.name())) {
                folder.variableFiles
                        .computeIfAbsent(dir(f.path()), d -> new ArrayList<>())
                        .add(f);
            } else {
                folder.read(f);
            }
        }
        return folder;
    }

    static boolean isVariables(String name) {
        return name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
    }

    private void read(SourceFile f) {
        try {
            Body body = f.name().endsWith(".json") ? JsonSyntax.configuration(f.text()) : HclParser.parse(f.text());
            blocks += modules.computeIfAbsent(dir(f.path()), Module::new).add(f.path(), body);
        } catch (HclException e) {
            problems.add(new Problem(f.path(), e.at().toString(), e.getMessage()));
        } catch (IOException e) {
            problems.add(new Problem(f.path(), place(e), "it is not JSON: " + firstLine(e)));
        }
    }

    /** Values of the variable files Terraform loads by itself, plus those of an only other one. */
    Map<String, Expr> variables(String dir, List<Problem> notes) {
        Map<String, Expr> values = new LinkedHashMap<>();
        List<SourceFile> all = variableFiles.getOrDefault(dir, List.of());
        List<SourceFile> automatic = new ArrayList<>();
        List<SourceFile> others = new ArrayList<>();
        for (SourceFile f : all) {
            boolean loaded = f.name().startsWith("terraform.tfvars") || f.name().contains(".auto.tfvars");
            (loaded ? automatic : others).add(f);
        }
        automatic.sort((a, b) -> rank(a).compareTo(rank(b)));
        if (automatic.isEmpty() && others.size() == 1) {
            notes.add(new Problem(
                    others.getFirst().path(), "", "values of variables are taken from here, the only variable file"));
            automatic = others;
        } else {
            others.forEach(f -> notes.add(new Problem(f.path(), "", "not read: Terraform loads it only when told to")));
        }
        for (SourceFile f : automatic) {
            try {
                Body body = f.name().endsWith(".json") ? JsonSyntax.variables(f.text()) : HclParser.parse(f.text());
                body.attributes().forEach(a -> values.put(a.name(), a.value()));
            } catch (HclException e) {
                problems.add(new Problem(f.path(), e.at().toString(), e.getMessage()));
            } catch (IOException e) {
                problems.add(new Problem(f.path(), place(e), "it is not JSON: " + firstLine(e)));
            }
        }
        return values;
    }

    private static String rank(SourceFile f) {
        return (f.name().equals("terraform.tfvars") ? "0" : f.name().equals("terraform.tfvars.json") ? "1" : "2")
                + f.name();
    }

    static String dir(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException j && j.getLocation() != null
                ? j.getLocation().getLineNr() + ":" + j.getLocation().getColumnNr()
                : "";
    }

    private static String firstLine(IOException e) {
        String s = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
        return s == null ? "" : s.lines().findFirst().orElse("");
    }
}
