package dev.vedette.importers.agentfile;

import dev.vedette.contracts.assessment.Receipt;
import dev.vedette.importers.spi.Draft;
import dev.vedette.importers.spi.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from {@code crew.py} which tools an agent gets, which agent does a task, and how the crew is run. */
final class CrewCode {

    private static final Pattern METHOD = Pattern.compile("^\\s*def\\s+(\\w+)\\s*\\(");
    private static final Pattern TOOLS = Pattern.compile("\\btools\\s*=\\s*\\[([^\\]]{0,2000})\\]");
    private static final Pattern AGENT = Pattern.compile("\\bagent\\s*=\\s*self\\.(\\w+)\\(");
    private static final Pattern CONFIG =
            Pattern.compile("config\\s*=\\s*self\\.(agents|tasks)_config\\[\\s*['\"](\\w+)['\"]");

    private final SourceFile file;
    private final Draft draft;

    CrewCode(SourceFile file, Draft draft) {
        this.file = file;
        this.draft = draft;
    }

    private record Method(String name, int line, String body) {}

    void read(Map<String, Draft.Part> agents, Map<String, String> agentOfTask) {
        List<Draft.Part> order = new ArrayList<>();
        for (Method m : methods()) {
            draft.countRead(1);
            Matcher config = CONFIG.matcher(m.body());
            String key = config.find() ? config.group(2) : m.name();
            Draft.Part agent = agents.get(key);
            if (agent != null) {
                Matcher tools = TOOLS.matcher(m.body());
                if (tools.find()) {
                    for (String tool : tools.group(1).split(",")) {
                        CrewAiImporter.tool(tool.strip(), agent, file.path() + ":" + m.line(), draft);
                    }
                }
            }
            Matcher does = AGENT.matcher(m.body());
            if (does.find()) {
                agentOfTask.put(key, does.group(1));
                order.add(agents.get(does.group(1)));
            }
        }
        // Tasks of a crew run one after the other; the result of one is the input of the next.
        for (int i = 1; i < order.size(); i++) {
            CrewAiImporter.delegate(order.get(i - 1), order.get(i), file.path(), draft);
        }
        draft.note(
                Receipt.Kind.WARNING,
                file.path(),
                "Of the Python code only the crew's agents, tools and tasks are read.",
                1);
    }

    private List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        String[] lines = file.text().split("\n", -1);
        int start = -1;
        String name = "";
        for (int i = 0; i <= lines.length; i++) {
            Matcher m = i < lines.length ? METHOD.matcher(lines[i]) : null;
            boolean next = i == lines.length || m.find();
            if (next && start >= 0) {
                methods.add(new Method(
                        name, start + 1, String.join("\n", List.of(lines).subList(start, i))));
            }
            if (next && i < lines.length) {
                start = i;
                name = m.group(1);
            }
        }
        return methods;
    }
}
