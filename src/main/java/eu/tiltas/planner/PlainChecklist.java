package eu.tiltas.planner;

import eu.tiltas.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A checklist as plain text, for messages and for paper. */
record PlainChecklist(Checklist checklist) {

    private Messages.Words words() {
        return Messages.ofPortal().in(checklist.language());
    }

    /** @param address where it stands */
    String text(String address) {
        StringBuilder text = new StringBuilder();
        text.append(checklist.title()).append('\n');
        text.append("=".repeat(checklist.title().length())).append("\n\n");
        text.append(checklist.lead()).append("\n\n").append(checklist.notice()).append("\n");
        for (Checklist.Group group : checklist.groups()) {
            text.append("\n\n").append(group.title()).append('\n');
            text.append("-".repeat(group.title().length())).append('\n');
            group.entries().forEach(entry -> text.append("\n[ ] ")
                    .append(entry.title())
                    .append('\n')
                    .append(details(entry).indent(4)));
        }
        text.append("\n\n").append(words().get("planner.answers")).append('\n');
        checklist
                .answers()
                .forEach(given -> text.append("- ").append(line(given)).append('\n'));
        return text.append('\n').append(address).append('\n').toString();
    }

    private static String line(Checklist.Given given) {
        return given.label() + ": " + given.answer();
    }

    /** All that is said of an entry but its title. */
    String details(Checklist.Entry entry) {
        List<String> lines = new ArrayList<>();
        if (entry.open()) {
            lines.add(words().get("planner.open"));
        }
        lines.add(entry.text());
        if (entry.who() != null) {
            lines.add(words().get(entry.open() ? "planner.ask" : "planner.who") + ": "
                    + entry.who().title());
        }
        if (!entry.web().isEmpty()) {
            lines.add(words().get("planner.where") + ": " + String.join(" ", entry.web()));
        }
        if (!entry.bring().isEmpty()) {
            lines.add(words().get("planner.bring") + ": " + String.join("; ", entry.bring()));
        }
        entry.sources().forEach(from -> lines.add(words().get("planner.source") + ": " + source(from)));
        if (!entry.because().isEmpty()) {
            lines.add(words().get("planner.why") + ": "
                    + entry.because().stream().map(PlainChecklist::line).collect(Collectors.joining("; ")));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String source(Checklist.From from) {
        String where = from.title() + ". " + from.publisher() + ". " + from.asOf() + ".";
        return from.note().isEmpty() ? where : where + " " + from.note();
    }
}
