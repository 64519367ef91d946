package dev.vedette.engine.catalogue;

/**
 * An entry of an outside framework that a threat stands for.
 *
 * @param mark how well it is supported
 * @param only shown only where this holds for the finding; {@code null} always
 */
public record Mapping(String id, Mark mark, Rule only) {

    /** Support of a mapping. */
    public enum Mark {
        /** The framework entry names the same concept. */
        SAME("="),
        /** A published crosswalk joins the two. */
        PUBLISHED("✓"),
        /** Our judgement. */
        JUDGED("~");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        static Mark of(String sign) {
            for (Mark mark : values()) {
                if (mark.sign.equals(sign)) {
                    return mark;
                }
            }
            throw new IllegalArgumentException("expected =, ✓ or ~, found '" + sign + "'");
        }
    }
}
