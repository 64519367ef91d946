package dev.vedette.importers.helm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Functions of templates. What reads a cluster, the clock or chance gives the same empty or fixed value every time, so
 * that a chart renders alike twice.
 */
final class Functions {

    private final Map<String, Function<List<Object>, Object>> all = new HashMap<>();

    Functions() {
        logic();
        numbers();
        collections();
        outside();
        TextFunctions.put(all);
    }

    Object call(String name, List<Object> arguments) {
        Function<List<Object>, Object> function = all.get(name);
        if (function == null) {
            throw new RenderException("the function " + name + " is not supported");
        }
        try {
            return function.apply(arguments);
        } catch (IndexOutOfBoundsException
                | NoSuchElementException
                | IllegalArgumentException
                | NullPointerException e) {
            // a chart may hand anything to anything
            throw new RenderException("the function " + name + " cannot take these arguments");
        }
    }

    private void logic() {
        all.put("eq", a -> a.stream().skip(1).anyMatch(x -> same(a.getFirst(), x)));
        all.put("ne", a -> !same(a.get(0), a.get(1)));
        compare("lt", (x, y) -> x < y);
        compare("le", (x, y) -> x <= y);
        compare("gt", (x, y) -> x > y);
        compare("ge", (x, y) -> x >= y);
        all.put("not", a -> !Data.truth(a.getFirst()));
        all.put("and", Functions::firstFalse);
        all.put("or", a -> firstTrue(a));
        all.put("default", a -> a.size() > 1 && Data.truth(a.get(1)) ? a.get(1) : a.get(0));
        all.put("coalesce", Functions::firstTrue);
        all.put("ternary", a -> Data.truth(a.get(2)) ? a.get(0) : a.get(1));
        all.put("empty", a -> !Data.truth(a.getFirst()));
        all.put("required", a -> {
            if (!Data.truth(a.get(1))) {
                throw new RenderException("a value is required: " + Data.print(a.get(0)));
            }
            return a.get(1);
        });
        all.put("fail", a -> {
            throw new RenderException("the chart refuses its values: " + Data.print(a.getFirst()));
        });
        all.put("kindIs", a -> kind(a.get(1)).equals(Data.print(a.get(0))));
        all.put("kindOf", a -> kind(a.getFirst()));
        all.put("typeOf", a -> kind(a.getFirst()));
        all.put("typeIs", a -> kind(a.get(1)).equals(Data.print(a.get(0))));
    }

    private static Object firstFalse(List<Object> a) {
        for (Object x : a) {
            if (!Data.truth(x)) {
                return x;
            }
        }
        return a.getLast();
    }

    private static Object firstTrue(List<Object> a) {
        for (Object x : a) {
            if (Data.truth(x)) {
                return x;
            }
        }
        return a.getLast();
    }

    private static boolean same(Object a, Object b) {
        boolean numbers = a instanceof Number && b instanceof Number;
        return numbers
                ? Data.number(a) == Data.number(b)
                : Objects.equals(a, b) || Data.print(a).equals(Data.print(b)) && a != null && b != null;
    }

    private void compare(String name, BiFunction<Long, Long, Boolean> test) {
        all.put(name, a -> test.apply(Data.number(a.get(0)), Data.number(a.get(1))));
    }

    private static String kind(Object o) {
        return switch (o) {
            case null -> "invalid";
            case Map<?, ?> m -> "map";
            case List<?> l -> "slice";
            case String s -> "string";
            case Boolean b -> "bool";
            case Double d -> "float64";
            default -> "int64";
        };
    }

    private void numbers() {
        all.put("add", a -> a.stream().mapToLong(Data::number).sum());
        all.put("add1", a -> Data.number(a.getFirst()) + 1);
        all.put("sub", a -> Data.number(a.get(0)) - Data.number(a.get(1)));
        all.put("mul", a -> a.stream().mapToLong(Data::number).reduce(1, (x, y) -> x * y));
        all.put("div", a -> Data.number(a.get(1)) == 0 ? 0L : Data.number(a.get(0)) / Data.number(a.get(1)));
        all.put("mod", a -> Data.number(a.get(1)) == 0 ? 0L : Data.number(a.get(0)) % Data.number(a.get(1)));
        all.put("max", a -> a.stream().mapToLong(Data::number).max().orElse(0));
        all.put("min", a -> a.stream().mapToLong(Data::number).min().orElse(0));
        for (String name : List.of("int", "int64", "float64", "atoi", "toDecimal", "floor", "ceil", "round")) {
            all.put(name, a -> Data.number(a.getFirst()));
        }
        all.put("until", a -> {
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < Math.min(10_000, Data.number(a.getFirst())); i++) {
                list.add(i);
            }
            return list;
        });
    }

    private void collections() {
        all.put("dict", a -> {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i + 1 < a.size(); i += 2) {
                map.put(Data.print(a.get(i)), a.get(i + 1));
            }
            return map;
        });
        for (String name : List.of("list", "tuple")) {
            all.put(name, ArrayList::new);
        }
        all.put("get", a -> Data.map(a.get(0)).getOrDefault(Data.print(a.get(1)), ""));
        all.put("hasKey", a -> Data.map(a.get(0)).containsKey(Data.print(a.get(1))));
        all.put("set", a -> {
            Map<String, Object> map = mutable(a.get(0));
            map.put(Data.print(a.get(1)), a.get(2));
            return map;
        });
        all.put("unset", a -> {
            Map<String, Object> map = mutable(a.get(0));
            map.remove(Data.print(a.get(1)));
            return map;
        });
        all.put("merge", a -> merge(a.reversed()));
        all.put("mergeOverwrite", Functions::merge);
        all.put("mustMergeOverwrite", Functions::merge);
        all.put("keys", a -> new ArrayList<Object>(Data.map(a.getFirst()).keySet()));
        all.put("values", a -> new ArrayList<>(Data.map(a.getFirst()).values()));
        all.put("pick", a -> filtered(a, true));
        all.put("omit", a -> filtered(a, false));
        all.put("deepCopy", List::getFirst);
        all.put("dig", a -> dig(a));
        all.put("len", a -> switch (a.getFirst()) {
            case List<?> l -> (long) l.size();
            case Map<?, ?> m -> (long) m.size();
            case String s -> (long) s.length();
            case null, default -> 0L;
        });
        all.put("index", a -> {
            Object at = a.getFirst();
            for (Object key : a.subList(1, a.size())) {
                at = at instanceof List<?> l
                        ? Data.number(key) >= 0 && Data.number(key) < l.size() ? l.get((int) Data.number(key)) : null
                        : Data.field(at, Data.print(key));
            }
            return at;
        });
        all.put(
                "first",
                a -> list(a.getFirst()).isEmpty() ? null : list(a.getFirst()).getFirst());
        all.put(
                "last",
                a -> list(a.getFirst()).isEmpty() ? null : list(a.getFirst()).getLast());
        all.put("rest", a -> new ArrayList<>(list(a.getFirst()).stream().skip(1).toList()));
        all.put("has", a -> list(a.get(1)).stream().anyMatch(x -> same(x, a.get(0))));
        all.put("append", a -> join(list(a.get(0)), List.of(a.get(1))));
        all.put("concat", a -> a.stream().map(Functions::list).reduce(new ArrayList<>(), Functions::join));
        all.put(
                "uniq",
                a -> new ArrayList<>(list(a.getFirst()).stream().distinct().toList()));
        all.put(
                "compact",
                a -> new ArrayList<>(
                        list(a.getFirst()).stream().filter(Data::truth).toList()));
        all.put(
                "sortAlpha",
                a -> new ArrayList<Object>(
                        list(a.getFirst()).stream().map(Data::print).sorted().toList()));
    }

    private static Object dig(List<Object> a) {
        Object at = a.getLast();
        for (Object key : a.subList(0, a.size() - 2)) {
            at = Data.field(at, Data.print(key));
        }
        return at == null ? a.get(a.size() - 2) : at;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mutable(Object o) {
        return o instanceof LinkedHashMap<?, ?> m ? (Map<String, Object>) m : Data.map(o);
    }

    private static Map<String, Object> merge(List<Object> maps) {
        return maps.stream().map(Data::map).reduce(new LinkedHashMap<>(), Data::merge);
    }

    private static Map<String, Object> filtered(List<Object> a, boolean named) {
        Map<String, Object> map = Data.map(a.getFirst());
        List<String> names = a.stream().skip(1).map(Data::print).toList();
        map.keySet().removeIf(k -> names.contains(k) != named);
        return map;
    }

    private static List<Object> list(Object o) {
        return o instanceof List<?> l ? new ArrayList<>(l) : new ArrayList<>();
    }

    private static List<Object> join(List<Object> a, List<Object> b) {
        List<Object> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private void outside() {
        all.put("lookup", a -> new LinkedHashMap<String, Object>());
        for (String name : List.of(
                "now",
                "date",
                "randAlphaNum",
                "randAlpha",
                "randNumeric",
                "uuidv4",
                "genCA",
                "genSignedCert",
                "htpasswd",
                "derivePassword",
                "getHostByName",
                "env")) {
            all.put(name, a -> "generated");
        }
        all.put("semverCompare", a -> !Data.print(a.get(0)).contains("<"));
    }
}
