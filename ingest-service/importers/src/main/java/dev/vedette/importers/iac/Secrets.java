package dev.vedette.importers.iac;

import java.util.regex.Pattern;

/** Recognises credentials by their shape. What is recognised is never kept. */
public final class Secrets {
    private static final Pattern TOKEN = Pattern.compile(
            "(AKIA|ASIA)[A-Z0-9]{16}|sk-(proj-|ant-)?[A-Za-z0-9_-]{16,300}|gh[pousr]_[A-Za-z0-9]{20,300}|github_pat_[A-Za-z0-9_]{20,300}"
                    + "|xox[abps]-[A-Za-z0-9-]{10,300}|AIza[A-Za-z0-9_-]{30,300}|hf_[A-Za-z0-9]{20,300}|glpat-[A-Za-z0-9_-]{15,300}"
                    + "|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----|eyJ[A-Za-z0-9_-]{10,300}\\.eyJ[A-Za-z0-9_-]{10,300}\\.");

    private Secrets() {}

    public static boolean isToken(String value) {
        return TOKEN.matcher(value.length() > 20_000 ? value.substring(0, 20_000) : value)
                .find();
    }

    /** The text without anything that looks like a credential. */
    public static String removed(String text) {
        return TOKEN.matcher(text).replaceAll("(removed)");
    }
}
