package dev.vedette.testkit.tracker.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vedette.testkit.tracker.http.Call;
import dev.vedette.testkit.tracker.http.Reply;
import dev.vedette.testkit.tracker.http.Router;
import dev.vedette.testkit.tracker.jira.FakeJira;
import dev.vedette.testkit.tracker.jira.Issue;
import dev.vedette.testkit.tracker.jira.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The board and the page of one ticket, with the buttons a person needs to play the team. */
final class Board {
    private static final Map<String, String> PRIORITIES =
            Map.of("1", "Highest", "2", "High", "3", "Medium", "4", "Low", "5", "Lowest");
    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884;--soft:#8881}
            body{font:15px/1.5 system-ui,sans-serif;margin:0;padding:1.5rem;max-width:78rem;margin-inline:auto}
            h1{font-size:1.3rem;margin:0}.note{opacity:.75;margin:.2rem 0 1.2rem}
            .board{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}
            .column{background:var(--soft);border-radius:.6rem;padding:.8rem}.column h2{font-size:1rem;margin:0 0 .6rem}
            .card{display:block;border:1px solid var(--line);border-radius:.5rem;padding:.6rem .7rem;margin:.5rem 0;
            text-decoration:none;color:inherit;background:Canvas}.card:hover,.card:focus{outline:2px solid Highlight}
            .key{font-size:.8rem;opacity:.7}.priority{float:right;font-size:.8rem}
            table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.25rem .5rem;text-align:left}
            pre{background:var(--soft);padding:.6rem;overflow:auto}details,.panel{border:1px solid var(--line);
            border-radius:.5rem;padding:.5rem .8rem;margin:.8rem 0}button{font:inherit;padding:.3rem .8rem;margin-right:.4rem}
            form{display:inline}.comment{border-left:3px solid var(--line);padding-left:.8rem;margin:.8rem 0}
            """;

    private final FakeJira jira;

    Board(FakeJira jira) {
        this.jira = jira;
    }

    void addTo(Router router) {
        router.add("GET", "/", this::board)
                .add("GET", "/health", call -> Reply.text(200, "text/plain", "ready"))
                .add("GET", "/browse/{key}", this::ticket)
                .add("POST", "/browse/{key}/move", this::move)
                .add("POST", "/browse/{key}/comment", this::comment);
    }

    private Reply board(Call call) {
        StringBuilder out = new StringBuilder();
        out.append("<h1>Demo tracker</h1><p class=note>A stand-in for Jira that speaks its interface, for trying"
                + " Vedette without one. Play the team here: open a ticket, start it, close it.</p><div class=board>");
        column(out, "To do", "new");
        column(out, "In progress", "indeterminate");
        column(out, "Done", "done");
        return Reply.html(200, page("Demo tracker", out.append("</div>").toString()));
    }

    private void column(StringBuilder out, String title, String category) {
        List<Issue> issues = jira.people().issues().stream()
                .filter(i -> i.status.category().equals(category))
                .sorted(Comparator.comparing((Issue i) -> i.priority == null ? "9" : i.priority)
                        .thenComparing(i -> i.id))
                .toList();
        out.append("<section class=column><h2>")
                .append(title)
                .append(" · ")
                .append(issues.size())
                .append("</h2>");
        for (Issue i : issues) {
            out.append("<a class=card href=\"/browse/").append(i.key).append("\"><span class=priority>");
            out.append(PRIORITIES.getOrDefault(i.priority, ""))
                    .append("</span><span class=key>")
                    .append(i.key);
            out.append("</span><br>").append(AdfHtml.escape(i.summary)).append("</a>");
        }
        out.append("</section>");
    }

    private Reply ticket(Call call) {
        Issue i = jira.people().find(call.var("key")).orElse(null);
        if (i == null) {
            return Reply.html(404, page("Not found", "<h1>No such ticket</h1><p><a href=/>Board</a>"));
        }
        StringBuilder out = new StringBuilder("<p><a href=/>Demo tracker</a> / " + i.key + "</p><h1>");
        out.append(AdfHtml.escape(i.summary)).append("</h1><p class=note>").append(AdfHtml.escape(i.status.name()));
        out.append(" · priority ")
                .append(PRIORITIES.getOrDefault(i.priority, "none"))
                .append(" · labels ");
        out.append(AdfHtml.escape(String.join(", ", i.labels))).append("</p><p>");
        button(out, i, "start", "Start");
        button(out, i, "done", "Done");
        button(out, i, "wontdo", "Won't do");
        button(out, i, "reopen", "Reopen");
        out.append("</p>");
        if (i.description != null) {
            out.append(AdfHtml.render(i.description));
        }
        for (JsonNode link : i.remoteLinks.values()) {
            JsonNode object = link.path("object");
            out.append("<p>Link: ")
                    .append(AdfHtml.link(
                            object.path("url").asText(), object.path("title").asText()));
            out.append("</p>");
        }
        out.append("<h2>Comments</h2>");
        for (Issue.Note n : i.comments) {
            out.append("<div class=comment><strong>")
                    .append(AdfHtml.escape(n.author().name()))
                    .append("</strong>");
            out.append(AdfHtml.render(n.body())).append("</div>");
        }
        out.append("<form method=post action=\"/browse/")
                .append(i.key)
                .append("/comment\"><label>Comment <input"
                        + " name=text size=60 required></label> <button>Add</button></form>");
        return Reply.html(200, page(i.key, out.toString()));
    }

    private static void button(StringBuilder out, Issue i, String to, String label) {
        out.append("<form method=post action=\"/browse/").append(i.key).append("/move\"><input type=hidden name=to");
        out.append(" value=").append(to).append("><button>").append(label).append("</button></form>");
    }

    private Reply move(Call call) {
        String id = call.var("key");
        switch (call.form().getOrDefault("to", "")) {
            case "start" -> jira.people().move(id, Status.IN_PROGRESS, null);
            case "done" -> jira.people().close(id);
            case "wontdo" -> jira.people().wontDo(id);
            default -> jira.people().reopen(id);
        }
        return back(id);
    }

    private Reply comment(Call call) {
        jira.people().comment(call.var("key"), call.form().getOrDefault("text", ""));
        return back(call.var("key"));
    }

    private static Reply back(String key) {
        return Reply.empty(303).with("Location", "/browse/" + key);
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport"
                + " content=\"width=device-width\"><title>" + AdfHtml.escape(title) + "</title><style>" + STYLE
                + "</style><body>" + body + "</body></html>";
    }
}
