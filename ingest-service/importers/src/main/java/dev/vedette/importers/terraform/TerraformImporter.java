package dev.vedette.importers.terraform;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.iac.Architecture;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.Importer;
import dev.vedette.importers.spi.SourceFile;
import dev.vedette.importers.spi.UnreadableException;
import dev.vedette.importers.spi.Upload;
import java.util.List;
import java.util.regex.Pattern;

/** Reads Terraform and OpenTofu configuration, all files of an upload together. */
public final class TerraformImporter implements Importer {
    private static final Pattern BLOCK = Pattern.compile(
            "(?m)^[ \\t]{0,40}(resource|data|module|variable|output|provider|locals|terraform)[ \\t]{0,40}(\"[^\"\\n]{0,200}\"[ \\t]{0,40}){0,2}\\{");

    @Override
    public String format() {
        return "terraform";
    }

    @Override
    public boolean readsTogether() {
        return true;
    }

    @Override
    public int detect(SourceFile file) {
        String name = file.name();
        if (name.endsWith(".tf")
                || name.endsWith(".tofu")
                || name.endsWith(".tf.json")
                || name.endsWith(".tofu.json")
                || Folder.isVariables(name)) {
            return file.path().contains(".terraform/") ? 0 : 95;
        }
        boolean text = name.endsWith(".txt") || name.endsWith(".hcl") || !name.contains(".");
        return text
                        && file.bytes().length < 2_000_000
                        && BLOCK.matcher(file.text()).find()
                ? 70
                : 0;
    }

    @Override
    public void read(List<SourceFile> files, Upload upload, Draft draft) throws UnreadableException {
        Folder folder = Folder.parse(files);
        Configuration configuration = Configuration.expand(folder, upload);
        draft.countRead(folder.blocks);
        for (Problem p : folder.problems) {
            draft.note(Receipt.Kind.WARNING, place(p), "not read: " + p.text(), 1);
        }
        configuration.skipped.forEach(p -> draft.note(Receipt.Kind.SKIPPED, place(p), p.text(), 1));
        configuration.dropped.forEach(p -> draft.note(Receipt.Kind.DROPPED, place(p), p.text(), 1));
        Foreign foreign = Foreign.expand(configuration.resources);
        foreign.skipped.forEach(p -> draft.note(Receipt.Kind.SKIPPED, place(p), p.text(), 1));
        Architecture.describe(foreign.resources, draft);
        if (draft.parts().isEmpty() && !folder.problems.isEmpty()) {
            Problem first = folder.problems.getFirst();
            throw new UnreadableException(
                    first.file(), first.at(), first.text() + ".", "Correct the file, or check it with terraform fmt.");
        }
    }

    private static String place(Problem p) {
        return p.at().isEmpty() ? p.file() : p.file() + ":" + p.at();
    }
}
