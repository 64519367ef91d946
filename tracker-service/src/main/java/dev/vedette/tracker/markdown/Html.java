package dev.vedette.tracker.markdown;

import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML and HTML as words. */
public final class Html {
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Html() {}

    /** Raw HTML in the text is shown, not obeyed; links are http, https or mailto. */
    public static String of(String markdown) {
        return RENDERER.render(Md.parse(markdown));
    }

    /** What people read of it. Enough for comparing; not for showing. */
    public static String words(String html) {
        return Md.words(html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"));
    }
}
