package eu.tiltas.browser;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import java.util.List;
import java.util.function.Function;

/** The kinds of pages that the public site has, each with an example in every language. */
enum Kind {
    HOME(200, Routes::home),
    SECTION(200, language -> page(language, "readmisija", "atpakaluznemsana", "atertagande", "readmission")),
    EVERY_BLOCK(200, language -> Routes.home(language) + "test-" + language.code()),
    NEWS(200, Routes::news),
    NEWS_ITEM(
            200,
            language -> page(language, "bandomoji-naujiena", "izmeginajuma-jaunums", "provnyhet", "a-test-news-item")),
    INDEX(200, Routes::index),
    EMPTY_SEARCH(200, Routes::search),
    HITS(200, language -> search(language, common(language))),
    SECOND_PAGE(200, language -> search(language, common(language)) + "&page=2"),
    /** With an answer above the hits. */
    FILTERED(
            200,
            language -> search(
                            language,
                            word(
                                    language,
                                    "neto migracija 2024",
                                    "migrācijas saldo 2024",
                                    "nettomigration 2024",
                                    "net migration 2024"))
                    + "&section=figures&type=dataset,guidance&sort=date"),
    CORRECTED(200, language -> search(language, word(language, "readmisjia", "migracja", "migrtion", "migartion"))),
    NOTHING_FOUND(200, language -> search(language, "qqzxwv")),
    FOUND_ELSEWHERE(200, language -> search(language, foreign(language))),
    DATASETS(200, Routes::datasets),
    DATASET(
            200,
            language -> Routes.datasets(language) + "/"
                    + word(
                            language,
                            "migracijos-srautai",
                            "migracijas-plusmas",
                            "in-och-utflyttning",
                            "migration-flows")),
    /** A page with charts of every form. */
    FIGURES(
            200,
            language -> page(
                    language,
                    "migracijos-pasakojimas-skaiciais",
                    "migracijas-stasts-skaitlos",
                    "migrationen-berattad-i-siffror",
                    "migration-told-in-figures")),
    MISSING(404, language -> Routes.home(language) + "no-such-page"),
    /** Not in the language of the address, but in another. */
    TRANSLATED(404, language -> Routes.home(language) + (language == Language.SV ? "test-lt" : onlySwedish())),
    REFUSED(400, language -> Routes.search(language) + "?page=0"),
    REGISTERS(200, Routes::registers),
    /** With chips, counts and a day. */
    REGISTER(
            200,
            language -> register(language, "susitarimai", "noligumi", "avtal", "agreements")
                    + "?asOf=2020-02-01&party=EU&sort=-signed"),
    SUBJECT(200, language -> register(language, "susitarimai", "noligumi", "avtal", "agreements") + "/eu-by"),
    RENAMED_SUBJECT(
            200,
            language ->
                    register(language, "organizacijos", "organizacijas", "organisationer", "organisations") + "/easo"),
    /** Under headings, with steps, and with what its contact points can be reached by. */
    SERVICE(
            200,
            language -> register(language, "paslaugos", "pakalpojumi", "tjanster", "services") + "/crisis-transfer"),
    /** With opening hours. */
    CONTACT_POINT(
            200,
            language -> register(language, "kontaktai", "kontakti", "kontaktstallen", "contact-points")
                    + "/migration-department-international-house"),
    COVERAGE(
            200,
            language -> register(language, "susitarimai", "noligumi", "avtal", "agreements") + "/"
                    + word(language, "zemelapis", "karte", "karta", "map")),
    GLOSSARY(200, language -> register(language, "terminai", "termini", "ordlista", "glossary") + "/a-z"),
    /** With an answer that is none. */
    QUESTION(
            200,
            language ->
                    flow(language) + "?asked=need&country=NO&crisis=no&decided=yes&need=x&tie=citizen&v=1&with=none"),
    CHECKLIST(
            200,
            language -> flow(language)
                    + "?country=NO&crisis=no&decided=yes&need=work.papers&tie=citizen&v=1&when=2027-06-15&with=children"),
    FLOW_MAP(200, language -> flow(language) + "/" + word(language, "schema", "shema", "schema", "steps")),
    FEEDBACK(200, Routes::feedback),
    QUALITY(200, Routes::quality),
    ABOUT(200, language -> page(language, "apie-portala", "par-portalu", "om-portalen", "about-this-portal"));

    private final int status;
    private final Function<Language, String> address;

    Kind(int status, Function<Language, String> address) {
        this.status = status;
        this.address = address;
    }

    int status() {
        return status;
    }

    String in(Language language) {
        return address.apply(language);
    }

    /** The last part of the address of a page that has no translation. */
    static String onlySwedish() {
        return "finns-bara-pa-svenska";
    }

    /** A word that stands on more than ten pages of each language. */
    static String common(Language language) {
        return word(language, "migracija", "migracija", "migration", "migration");
    }

    static String search(Language language, String text) {
        return Routes.search(language) + "?q=" + Routes.encode(text);
    }

    /** A word that only a page in another language has. */
    static String foreign(Language language) {
        return language == Language.SV
                ? "nebeprisikiškiakopūsteliaujantiesiems"
                : "återtagandeavtalsförhandlingsdelegationen";
    }

    static String flow(Language language) {
        return Routes.planner(language) + "/"
                + word(
                        language,
                        "grizti-i-lietuva",
                        "atgriezties-lietuva",
                        "flytta-hem-till-litauen",
                        "return-to-lithuania");
    }

    private static String register(Language language, String... words) {
        return Routes.registers(language) + "/" + word(language, words);
    }

    private static String page(Language language, String... words) {
        return Routes.home(language) + word(language, words);
    }

    private static String word(Language language, String... words) {
        return List.of(words).get(language.ordinal());
    }
}
