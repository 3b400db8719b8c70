package eu.tiltas.dataset.csvw;

import eu.tiltas.markup.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the cells of a column may hold (Metadata Vocabulary for Tabular Data, 5.11.2).
 *
 * @param base its name in XML Schema, for instance {@code integer}
 * @param pattern the format of numbers or texts
 * @param bounds minimum, maximum and their like
 */
public record Datatype(String base, Optional<Pattern> pattern, int fraction, Bounds bounds) {

    /** What every column is that says nothing. */
    public static final Datatype STRING = new Datatype("string", Optional.empty(), 0, Bounds.NONE);

    private static final Set<String> TEXTS = Set.of("string", "normalizedString", "token", "language", "anyURI");
    private static final Map<String, String> INTEGERS = Map.of(
            "integer", "[-+]?[0-9]+",
            "long", "[-+]?[0-9]{1,19}",
            "int", "[-+]?[0-9]{1,10}",
            "short", "[-+]?[0-9]{1,5}",
            "nonNegativeInteger", "[+]?[0-9]+|-0+",
            "positiveInteger", "[+]?0*[1-9][0-9]*",
            "nonPositiveInteger", "-[0-9]+|[+]?0+",
            "negativeInteger", "-0*[1-9][0-9]*");
    private static final Map<String, String> OTHERS = Map.of(
            "decimal", "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)",
            "number", "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee][-+]?[0-9]+)?",
            "double", "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee][-+]?[0-9]+)?",
            "float", "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee][-+]?[0-9]+)?",
            "boolean", "true|false|1|0",
            "date", "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
            "gYear", "-?[0-9]{4,}",
            "gYearMonth", "-?[0-9]{4,}-(0[1-9]|1[0-2])");
    private static final Set<String> NUMBERS = Set.of("decimal", "number", "double", "float");
    private static final Set<String> LEFT_OUT = Set.of(
            "any",
            "anyAtomicType",
            "base64Binary",
            "binary",
            "byte",
            "dateTime",
            "datetime",
            "dateTimeStamp",
            "dayTimeDuration",
            "duration",
            "gDay",
            "gMonth",
            "gMonthDay",
            "hexBinary",
            "html",
            "json",
            "Name",
            "NMTOKEN",
            "QName",
            "time",
            "unsignedByte",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort",
            "xml",
            "yearMonthDuration");
    private static final Pattern DIGITS = Pattern.compile("(#*0*)(?:\\.(0*)(#*))?");
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");

    /** Reads a column's datatype, a name or an object; a type that is not known is the type of texts, with a warning. */
    static Datatype read(Json json, List<Fault> faults) {
        if (json.text().isPresent()) {
            return new Datatype(base(json, json.text().get(), faults), Optional.empty(), 0, Bounds.NONE);
        }
        if (!json.isObject()) {
            faults.add(Fault.warning(json.line(), "csvw.ignored", "datatype"));
            return STRING;
        }
        Shape.DATATYPE.check(json, faults);
        String base = json.get("base")
                .flatMap(given -> given.text().map(name -> base(given, name, faults)))
                .orElse("string");
        json.get("@id")
                .filter(id -> id.text()
                        .filter(text -> ABSOLUTE.matcher(text).matches())
                        .filter(text -> !isBuiltIn(text))
                        .isEmpty())
                .ifPresent(id -> faults.add(Fault.error(id.line(), "csvw.value", "@id")));
        Bounds bounds = Bounds.read(json, new Datatype(base, Optional.empty(), 0, Bounds.NONE), faults);
        return json.get("format")
                .map(format -> formatted(base, format, bounds, faults))
                .orElseGet(() -> new Datatype(base, Optional.empty(), 0, bounds));
    }

    /** Whether XML Schema or the vocabulary itself has a type of that name. */
    static boolean isKnown(String name) {
        return TEXTS.contains(name)
                || INTEGERS.containsKey(name)
                || OTHERS.containsKey(name)
                || LEFT_OUT.contains(name);
    }

    private static boolean isBuiltIn(String url) {
        return url.startsWith("http://www.w3.org/2001/XMLSchema#");
    }

    private static String base(Json json, String name, List<Fault> faults) {
        if (LEFT_OUT.contains(name)) {
            faults.add(Fault.error(json.line(), "csvw.unsupported", name));
        } else if (!TEXTS.contains(name) && !INTEGERS.containsKey(name) && !OTHERS.containsKey(name)) {
            faults.add(Fault.warning(json.line(), "csvw.ignored", "datatype"));
        } else {
            return name;
        }
        return "string";
    }

    private static Datatype formatted(String base, Json format, Bounds bounds, List<Fault> faults) {
        String text = format.text().orElse("");
        boolean number = NUMBERS.contains(base) || INTEGERS.containsKey(base);
        var digits = DIGITS.matcher(text);
        if (text.isEmpty() || !number && !TEXTS.contains(base) || number && !digits.matches()) {
            faults.add(Fault.error(format.line(), "csvw.unsupported", "format"));
            return new Datatype(base, Optional.empty(), 0, bounds);
        }
        try {
            if (!number) {
                return new Datatype(base, Optional.of(Pattern.compile(text)), 0, bounds);
            }
            int least = digits.group(2) == null ? 0 : digits.group(2).length();
            int most = least + (digits.group(3) == null ? 0 : digits.group(3).length());
            int whole = (int) digits.group(1).chars().filter(c -> c == '0').count();
            String fraction = most == 0
                    ? ""
                    : least == 0 ? "(\\.[0-9]{1," + most + "})?" : "\\.[0-9]{" + least + "," + most + "}";
            return new Datatype(
                    base, Optional.of(Pattern.compile("[-+]?[0-9]{" + whole + ",}" + fraction)), least, bounds);
        } catch (PatternSyntaxException e) {
            faults.add(Fault.warning(format.line(), "csvw.ignored", "format"));
            return new Datatype(base, Optional.empty(), 0, bounds);
        }
    }

    public boolean isNumber() {
        return NUMBERS.contains(base) || INTEGERS.containsKey(base);
    }

    public boolean isYear() {
        return base.equals("gYear");
    }

    boolean isText() {
        return TEXTS.contains(base);
    }

    /** Why a text can't stand in such a cell: the key of the reason; empty if it can. */
    Optional<String> refuses(String text) {
        String lexical = INTEGERS.getOrDefault(base, OTHERS.getOrDefault(base, "(?s).*"));
        if (!text.matches(lexical)) {
            return Optional.of(reason());
        }
        if (base.equals("date") && !isDay(text)) {
            return Optional.of(reason());
        }
        if (pattern.filter(format -> !format.matcher(text).matches()).isPresent()) {
            return Optional.of("csv.format");
        }
        return bounds.refuse(text, this);
    }

    private String reason() {
        return isNumber() ? (NUMBERS.contains(base) ? "csv.number" : "csv.integer") : "csv.type";
    }

    private static boolean isDay(String text) {
        try {
            java.time.LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }

    /** The number that a cell of a type of numbers holds. */
    public BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
