package dev.vedette.tracker.azure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.tracker.markdown.Html;
import dev.vedette.tracker.markdown.TextBlock;
import dev.vedette.tracker.spi.Category;
import dev.vedette.tracker.spi.ManagedBlock;
import dev.vedette.tracker.spi.Marker;
import dev.vedette.tracker.spi.RemoteItem;
import dev.vedette.tracker.spi.Resolution;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Work items as items of ours. */
final class AzureRead {
    static final String MARK = "vedette-link ";
    static final TextBlock BLOCK = new TextBlock(
            "<div><b>" + ManagedBlock.TITLE + "</b></div>", "<div><i>End of the part maintained by Vedette</i></div>");

    private final URI base;
    private final String project;

    AzureRead(URI base, String project) {
        this.base = base;
        this.project = project;
    }

    static String type(JsonNode item) {
        return item.path("fields").path("System.WorkItemType").asText("");
    }

    /** Where an item of the type holds its long text. */
    static String textField(String type) {
        return type.equals("Bug") ? "Microsoft.VSTS.TCM.ReproSteps" : "System.Description";
    }

    /** The long text, or {@code null} when it is kept as Markdown: our HTML would stand there as raw marks. */
    static String text(JsonNode item) {
        String field = textField(type(item));
        boolean markdown =
                item.path("multilineFieldsFormat").path(field).asText("html").equalsIgnoreCase("markdown");
        return markdown ? null : item.path("fields").path(field).asText(null);
    }

    /** @param categories of the states of the item's type */
    RemoteItem item(JsonNode item, Map<String, String> categories, List<RemoteItem.RemoteComment> comments) {
        JsonNode f = item.path("fields");
        String id = item.path("id").asText();
        String state = f.path("System.State").asText();
        String azureCategory = categories.getOrDefault(state, "InProgress");
        Category category = category(azureCategory);
        return new RemoteItem(
                id,
                id,
                url(id),
                f.path("System.Title").asText(),
                category,
                state,
                category == Category.DONE
                        ? resolution(azureCategory, f.path("System.Reason").asText(""))
                        : null,
                f.path("Microsoft.VSTS.Common.Priority").asText(null),
                tags(f.path("System.Tags").asText("")),
                item.path("rev").asText(),
                block(text(item)),
                marker(item.path("relations")),
                item.path("rev").asText(),
                comments);
    }

    String url(String id) {
        return base + "/" + project.replace(" ", "%20") + "/_workitems/edit/" + id;
    }

    static String block(String html) {
        String inner = BLOCK.inner(html);
        return inner == null ? null : Html.words(inner);
    }

    static List<String> tags(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static Marker marker(JsonNode relations) {
        for (JsonNode r : relations) {
            String comment = r.path("attributes").path("comment").asText("");
            if (comment.startsWith(MARK) && comment.split(" ").length == 3) {
                return new Marker(comment.split(" ")[1], comment.split(" ")[2]);
            }
        }
        return null;
    }

    static Category category(String azure) {
        return switch (azure) {
            case "Proposed" -> Category.NEW;
            case "Completed", "Removed" -> Category.DONE;
            default -> Category.IN_PROGRESS;
        };
    }

    private static Resolution resolution(String category, String reason) {
        String word = reason.toLowerCase(Locale.ROOT);
        if (category.equals("Removed")
                || word.contains("will not")
                || word.contains("won't")
                || word.contains("deferred")) {
            return Resolution.WONT_DO;
        }
        if (word.contains("duplicate")) {
            return Resolution.DUPLICATE;
        }
        return word.contains("cannot reproduce") || word.contains("as designed")
                ? Resolution.NOT_REPRODUCIBLE
                : Resolution.FIXED;
    }
}
