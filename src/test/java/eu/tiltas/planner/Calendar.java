package eu.tiltas.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads iCalendar as RFC 5545 has it, as strictly as its grammar says; whatever is beside it fails the test. */
final class Calendar {

    /** A component with its properties in their order, by name. */
    record Component(String name, List<Map.Entry<String, String>> properties) {

        String value(String property) {
            return properties.stream()
                    .filter(entry -> entry.getKey().equals(property))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** name *(";" param-name "=" param-value) ":" value, section 3.1. */
    private static final Pattern LINE = Pattern.compile(
            "([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:[^\\x00-\\x1f\\x7f\";:,]*|\"[^\\x00-\\x1f\\x7f\"]*\"))*):([^\\x00-\\x08\\x0a-\\x1f\\x7f]*)");

    private static final Set<String> TEXTS = Set.of("SUMMARY", "DESCRIPTION", "PRODID", "UID", "STATUS");

    /** TEXT, section 3.3.11: escaped backslashes, semicolons, commas and line feeds, and no bare ones. */
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,]|\\\\[\\\\;,nN])*");

    private Calendar() {}

    /** The events and tasks of a calendar that is right in every line. */
    static List<Component> read(String text) {
        List<Component> components = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>();
        for (String line : unfolded(text)) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            String name = parts.group(1);
            String value = parts.group(3);
            if (name.equals("BEGIN")) {
                open.push(new Component(value, new ArrayList<>()));
            } else if (name.equals("END")) {
                Component ended = open.pop();
                assertThat(ended.name()).isEqualTo(value);
                check(ended, open.isEmpty());
                components.add(ended);
            } else {
                check(name, parts.group(2), value);
                open.element().properties().add(Map.entry(name, value));
            }
        }
        assertThat(open).isEmpty();
        assertThat(components.remove(components.size() - 1).name()).isEqualTo("VCALENDAR");
        return components;
    }

    private static List<String> unfolded(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
        }
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }

    private static void check(String name, String parameters, String value) {
        if (TEXTS.contains(name) && !name.equals("PRODID")) {
            assertThat(TEXT.matcher(value).matches()).as(value).isTrue();
        }
        switch (name) {
            case "DTSTAMP" -> assertThat(value).matches("[0-9]{8}T[0-9]{6}Z");
            case "DTSTART", "DTEND" -> {
                assertThat(parameters).isEqualTo(";VALUE=DATE");
                assertThat(value).matches("[0-9]{8}");
            }
            case "VERSION" -> assertThat(value).isEqualTo("2.0");
            case "CALSCALE" -> assertThat(value).isEqualTo("GREGORIAN");
            case "TRANSP" -> assertThat(value).isIn("OPAQUE", "TRANSPARENT");
            case "STATUS" -> assertThat(value).isIn("NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED");
            case "URL" -> assertThat(java.net.URI.create(value).isAbsolute()).isTrue();
            default -> assertThat(name).isIn("PRODID", "UID", "SUMMARY", "DESCRIPTION");
        }
    }

    /** What a component must have once, and may not have twice: sections 3.6, 3.6.1 and 3.6.2. */
    private static void check(Component component, boolean outermost) {
        List<String> names =
                component.properties().stream().map(Map.Entry::getKey).toList();
        assertThat(names).doesNotHaveDuplicates();
        if (outermost) {
            assertThat(component.name()).isEqualTo("VCALENDAR");
            assertThat(names).contains("PRODID", "VERSION");
        } else {
            assertThat(component.name()).isIn("VEVENT", "VTODO");
            assertThat(names).contains("UID", "DTSTAMP", "SUMMARY");
            assertThat(names.contains("DTSTART")).isEqualTo(component.name().equals("VEVENT"));
        }
    }
}
