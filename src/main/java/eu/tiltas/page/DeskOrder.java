package eu.tiltas.page;

import java.util.Arrays;
import java.util.Locale;

/** In what order a list at the desk shows texts; the key and the language decide where that leaves it open. */
public enum DeskOrder {
    /** Those first that were saved last. */
    SAVED("r.recorded desc"),
    TITLE("r.title"),
    STAGE("r.stage"),
    SECTION("p.section, p.order"),
    /** Those first that are to be looked at soonest. */
    REVIEW("p.reviewDue nulls last");

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
        return " order by " + clause + ", p.key, t.language";
    }
}
