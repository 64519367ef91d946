package dev.vedette.importers.cloudformation;

import dev.vedette.importers.iac.value.Value;
import java.util.List;
import java.util.Map;

/** The short forms of intrinsic functions, {@code !Sub} for {@code Fn::Sub}. */
final class Tags {
    private Tags() {}

    static Value longForm(String tag, Value v) {
        return switch (tag) {
            case "Ref" -> one("Ref", v);
            case "Condition" -> one("Condition", v);
            case "GetAtt" -> one("Fn::GetAtt", split(v));
            case "Sub",
                    "Join",
                    "Select",
                    "Split",
                    "FindInMap",
                    "If",
                    "Equals",
                    "And",
                    "Or",
                    "Not",
                    "ImportValue",
                    "Base64",
                    "Cidr",
                    "Transform",
                    "GetAZs",
                    "ToJsonString",
                    "Length",
                    "ForEach" -> one("Fn::" + tag, v);
            default -> v;
        };
    }

    private static Value one(String key, Value v) {
        return Value.of(Map.of(key, v));
    }

    private static Value split(Value v) {
        String s = v.text().orElse(null);
        if (s == null || s.indexOf('.') < 0) {
            return v;
        }
        int dot = s.indexOf('.');
        return Value.of(List.of(Value.of(s.substring(0, dot)), Value.of(s.substring(dot + 1))));
    }
}
