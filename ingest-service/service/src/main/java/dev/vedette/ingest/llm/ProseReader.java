package dev.vedette.ingest.llm;

import dev.vedette.contracts.json.Json;
import dev.vedette.importers.redact.Redactor;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the language model about prose, once for each content, and gives what it found as drafts. */
@ApplicationScoped
public class ProseReader {
    private static final Logger LOG = Logger.getLogger(ProseReader.class);
    private static final List<String> PROSE = List.of(".md", ".txt", ".markdown", ".text", ".adoc", ".rst");

    private final LlmEndpoint endpoint;
    private final Answers answers;

    ProseReader(LlmEndpoint endpoint, Answers answers) {
        this.endpoint = endpoint;
        this.answers = answers;
    }

    /** Asks about the files for which no answer is kept. A model that does not answer leaves the rules alone to read. */
    public void ask(String tenant, List<SourceFile> files) {
        if (!endpoint.configured()) {
            return;
        }
        for (SourceFile file : files) {
            String text = shown(file);
            if (isProse(file)
                    && answers.of(tenant, digest(text), endpoint.model()).isEmpty()) {
                ask(tenant, file.path(), text);
            }
        }
    }

    private void ask(String tenant, String path, String text) {
        try {
            // the answer may quote nothing but what it was shown; redacting it again costs nothing and trusts nobody
            answers.keep(tenant, digest(text), endpoint.model(), Redactor.text(endpoint.answer(text)));
            LOG.infof(
                    "the language model %s (prompt %s) read %s of %d characters",
                    endpoint.model(), Prompt.VERSION, path, text.length());
        } catch (IOException e) {
            LOG.warnf("the language model did not read %s: %s", path, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What kept answers say about the files, in their order. */
    public List<Draft> drafts(String tenant, List<SourceFile> files) {
        List<Draft> drafts = new ArrayList<>();
        if (endpoint.configured()) {
            for (SourceFile file : files) {
                if (isProse(file)) {
                    String text = shown(file);
                    Optional<String> answer = answers.of(tenant, digest(text), endpoint.model());
                    answer.ifPresent(a -> drafts.add(Grounding.draft(file.path(), text, endpoint.model(), a)));
                }
            }
        }
        return drafts;
    }

    private static boolean isProse(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return PROSE.stream().anyMatch(name::endsWith);
    }

    private static String shown(SourceFile file) {
        String text = Redactor.text(file.text());
        return text.length() > Prompt.MOST_TEXT ? text.substring(0, Prompt.MOST_TEXT) : text;
    }

    private static String digest(String text) {
        return Json.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
