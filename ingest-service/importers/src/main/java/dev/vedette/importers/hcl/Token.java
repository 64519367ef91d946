package dev.vedette.importers.hcl;

/** One lexical unit. */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        NAME,
        NUMBER,
        /** Operators and brackets; the text tells which. */
        SIGN,
        NEWLINE,
        QUOTE_OPEN,
        QUOTE_CLOSE,
        /** The text tells whether it flushes indentation: {@code <<-}. */
        HEREDOC_OPEN,
        HEREDOC_CLOSE,
        /** Literal piece of a template, escapes resolved. */
        PIECE,
        /** {@code ${}, {@code ${~}, {@code %{} or {@code %{~}. */
        TEMPLATE_OPEN,
        /** {@code }} or {@code ~}} that ends what {@link #TEMPLATE_OPEN} began. */
        TEMPLATE_CLOSE,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    Place at() {
        return new Place(line, column);
    }

    String shown() {
        return switch (kind) {
            case NEWLINE -> "the end of the line";
            case END -> "the end of the file";
            case HEREDOC_CLOSE -> "the end of the heredoc";
            case NAME, NUMBER, SIGN, QUOTE_OPEN, QUOTE_CLOSE, HEREDOC_OPEN, PIECE, TEMPLATE_OPEN, TEMPLATE_CLOSE ->
                "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
        };
    }
}
