package dev.vedette.importers.label;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the names of fields, columns and properties tell about how sensitive their values are. */
public final class FieldNames {

    private static final Map<String, Pattern> CLASSES = Map.of(
            "personal",
                    words("e ?mail(?: address)?|(?:first|last|given|family|full|middle|maiden|sur) ?name|surname|user"
                            + " ?name|phone(?: number)?|telephone|mobile(?: number)?|(?:street|home|postal|billing"
                            + "|shipping|mailing) ?address|(?:date of )?birth(?: ?date| ?day)?|dob|age|gender"
                            + "|nationality|passport(?: number)?|ssn|social security(?: number)?|national ?id|tax ?id"
                            + "|driver(?:s)? licen[cs]e|ip ?address|latitude|longitude|geo ?location|salary|income"
                            + "|customer ?name|employee ?name|contact ?name|iban"),
            "special",
                    words(
                            "religion|ethnicity|race|sexual orientation|political(?: opinion)?|biometric(?:s)?|fingerprint"),
            "phi",
                    words(
                            "diagnos[ei]s|patient(?: ?id| ?name)?|medication(?:s)?|allergies|blood(?: ?type| ?pressure)?"
                                    + "|medical(?: record)?(?: number)?|mrn|symptoms|icd ?10|health ?record|prescription(?:s)?"),
            "pan", words("(?:card|credit ?card|debit ?card) ?number|pan|cvv|cvc|card ?holder(?: ?name)?"),
            "credentials",
                    words("pass ?word|secret|client ?secret|api ?key|access ?token|refresh ?token|private ?key"
                            + "|credential(?:s)?|pin|otp"));

    private FieldNames() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:.{0,60} )?(?:" + alternatives + ")");
    }

    /** The class of one field, empty when its name tells nothing. */
    public static Optional<String> dataClass(String field) {
        String name = Names.normal(field);
        return name.length() > 80
                ? Optional.empty()
                : List.of("credentials", "pan", "phi", "special", "personal").stream()
                        .filter(c -> CLASSES.get(c).matcher(name).matches())
                        .findFirst();
    }

    /** The classes of several fields, sorted. */
    public static List<String> dataClasses(Collection<String> fields) {
        TreeSet<String> classes = new TreeSet<>();
        fields.forEach(f -> dataClass(f).ifPresent(classes::add));
        return List.copyOf(classes);
    }
}
