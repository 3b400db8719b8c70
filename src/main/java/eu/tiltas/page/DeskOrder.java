package eu.tiltas.page;

import java.util.Arrays;
import java.util.Locale;

/** In what order a list at the desk shows texts; the key and the language decide where that leaves it open. */
public enum DeskOrder {
    /** Those first that were saved last. */
    SAVED("t.listed.recorded desc"),
    TITLE("t.listed.title"),
    STAGE("t.listed.stage"),
    SECTION("t.listed.section, t.listed.order"),
    /** Those first that are to be looked at soonest. */
    REVIEW("t.listed.reviewDue nulls last");

    private final String clause;

    DeskOrder(String clause) {
        this.clause = clause;
    }

    /** The word that stands for it in addresses and in the keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order with that code, else the one by time. */
    public static DeskOrder of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst()
                .orElse(SAVED);
    }

    String clause() {
        return " order by " + clause + ", t.pageKey, t.language";
    }
}
