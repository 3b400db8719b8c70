package eu.tiltas.planner;

import eu.tiltas.language.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A checklist as a calendar (RFC 5545): events of a whole day where a day is known, otherwise tasks without one. No answer
 * stands in it but through what it says: it may end up in a calendar that others see.
 */
final class CalendarFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Section 3.1: lines are no longer than this many bytes. */
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();
    private final Checklist checklist;
    private final PlainChecklist plain;
    private final Instant made;
    private final String host;

    private CalendarFile(Checklist checklist, Instant made, String host) {
        this.checklist = checklist;
        this.plain = new PlainChecklist(checklist);
        this.made = made;
        this.host = host;
    }

    /**
     * The file's text.
     *
     * @param made when it is made
     * @param host of the portal, by which an event is known when it comes again
     */
    static String of(Checklist checklist, Instant made, String host) {
        return new CalendarFile(checklist, made, host).write();
    }

    private String write() {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Tiltas//Planner//" + checklist.language().code().toUpperCase(java.util.Locale.ROOT));
        line("CALSCALE", "GREGORIAN");
        for (Checklist.Group group : checklist.groups()) {
            group.entries().forEach(entry -> component(group, entry));
        }
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void component(Checklist.Group group, Checklist.Entry entry) {
        Optional<LocalDate> day = group.day();
        String kind = day.isPresent() ? "VEVENT" : "VTODO";
        line("BEGIN", kind);
        line("UID", checklist.flow() + "." + entry.key() + "@" + host);
        line("DTSTAMP", INSTANT.format(made));
        day.ifPresent(date -> {
            line("DTSTART;VALUE=DATE", DAY.format(date));
            line("DTEND;VALUE=DATE", DAY.format(date.plusDays(1)));
            line("TRANSP", "TRANSPARENT");
        });
        String language = ";LANGUAGE=" + checklist.language().code();
        line("SUMMARY" + language, escaped(entry.title()));
        line("DESCRIPTION" + language, escaped(description(group, entry)));
        entry.web().stream().findFirst().ifPresent(address -> line("URL", address));
        if (day.isEmpty()) {
            line("STATUS", "NEEDS-ACTION");
        }
        line("END", kind);
    }

    private String description(Checklist.Group group, Checklist.Entry entry) {
        Messages.Words words = Messages.ofPortal().in(checklist.language());
        String remark = group.day().isPresent() ? words.get("planner.calendar.remark") + "\n\n" : "";
        return group.title() + "\n\n" + plain.details(entry) + "\n" + remark + checklist.notice();
    }

    /** Section 3.3.11. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Writes a line, folded between characters so that no part is longer than allowed. */
    private void line(String name, String value) {
        int length = 0;
        String whole = name + ":" + value;
        for (int i = 0; i < whole.length(); ) {
            int character = whole.codePointAt(i);
            String written = Character.toString(character);
            int bytes = written.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(written);
            length += bytes;
            i += written.length();
        }
        text.append("\r\n");
    }
}
