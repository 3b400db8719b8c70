package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A filter as a condition on translations. What orders a list has an index, what narrows it must use none: H2 would read
 * all that pass by that index and sort them, on disk if they are many, where it finds the first fifty at once if it goes by
 * the order. So a column that has both tasks is asked for as an expression here.
 */
final class DeskCondition {

    /**
     * Live texts that were made from an older revision of their source than is live. No truth value is asked for: beside
     * LIKE, EclipseLink writes values into the statement itself, and true as 1, which H2 refuses.
     */
    private static final String BEHIND = " and t.listed.madeFrom > 0 and t.listed.madeFrom < t.listed.sourceLive";

    private final StringBuilder clause = new StringBuilder();
    private final Map<String, Object> values = new TreeMap<>();

    /** @param broken key and language of the texts that lead to nowhere, asked for only where the filter wants them */
    DeskCondition(Actor actor, DeskFilter filter, LocalDate today, Supplier<Set<String>> broken) {
        if (!actor.may(Role.ADMINISTRATOR)) {
            and(
                    "t.listed.organisation in ('', :organisation)",
                    "organisation",
                    actor.organisation().orElse(""));
        }
        if (!filter.words().isBlank()) {
            and("t.listed.sought like :words escape '!'", "words", "%" + literal(filter.words()) + "%");
        }
        filter.stage().ifPresent(stage -> and("trim(t.listed.stage) = :stage", "stage", stage.code()));
        filter.language().ifPresent(spoken -> and("t.language = :language", "language", spoken.code()));
        if (!filter.section().isEmpty()) {
            and("trim(t.listed.section) = :section", "section", filter.section());
        }
        if (!filter.keeper().isEmpty()) {
            and(
                    "t.listed.keeper = :keeper",
                    "keeper",
                    filter.keeper().equals(DeskFilter.NOBODY) ? "" : filter.keeper());
        }
        if (filter.reviewDue()) {
            and("t.listed.reviewDue <= :today", "today", today);
        }
        if (filter.broken()) {
            broken(broken.get());
        }
        clause.append(filter.stale() ? BEHIND : "");
    }

    private void broken(Set<String> texts) {
        Map<String, List<String>> pages = texts.stream()
                .map(text -> text.split(" "))
                .collect(Collectors.groupingBy(
                        text -> text[1], TreeMap::new, Collectors.mapping(text -> text[0], Collectors.toList())));
        List<String> either = new ArrayList<>(List.of("t.pageKey is null"));
        pages.forEach((language, keys) -> {
            either.add("t.language = :" + language + " and t.pageKey in :pages_" + language);
            values.put(language, language);
            values.put("pages_" + language, keys);
        });
        clause.append(" and (").append(String.join(" or ", either)).append(")");
    }

    private void and(String condition, String name, Object value) {
        clause.append(" and ").append(condition);
        values.put(name, value);
    }

    private static String literal(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** What follows a condition that stands already. */
    String clause() {
        return clause.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
