package dev.vedette.cli.report;

/** Colours of a terminal, or none. */
final class Paint {

    private final boolean on;

    Paint(boolean on) {
        this.on = on;
    }

    String bold(String text) {
        return code("1", text);
    }

    String faint(String text) {
        return code("2", text);
    }

    String severity(String severity, String text) {
        return switch (severity) {
            case "critical" -> code("1;35", text);
            case "high" -> code("1;31", text);
            case "medium" -> code("33", text);
            default -> code("36", text);
        };
    }

    private String code(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
