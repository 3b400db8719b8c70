package eu.tiltas.planner;

import eu.tiltas.ContentOnDisk;

/** A flow about a trip, with a question of every kind, in files that tests then spoil. */
public final class SmallFlow {

    static final String TREE = "planner/trip.yaml";
    static final String ENGLISH = "planner/trip/en.yaml";

    static final String YAML =
            """
            version: 2
            order: 10
            updated: 2026-11-27
            start: way
            day: when
            stages: {before: -7, there: 0}
            sources:
              book: {asOf: 2025-03}
            questions:
              way: {ask: one, choices: [ferry, train], next: [{if: {way: ferry}, go: land}, {go: bags}]}
              land: {ask: country, except: [LT], next: bags}
              bags: {ask: several, choices: [food, tent, dog], optional: true, next: people}
              people: {ask: number, least: 1, most: 30, next: [{if: {people: 10..30}, go: crowd}, {go: when}]}
              when: {ask: date, earliest: 2026-01-01, latest: 2030-12-31, optional: true, next: trip}
            outcomes:
              trip: [pack, dog, ticket, union]
              crowd: [ticket]
            items:
              pack: {stage: before, source: book}
              dog: {stage: there, if: {bags: dog}, unless: {way: train}, source: book}
              ticket: {stage: before, source: book, see: 'page:tickets'}
              union: {stage: there, if: {land: EU}, open: true, web: 'https://example.org/eu'}
            earlier:
              1: {questions: {transport: way}, choices: {way: {boat: ferry}}}
            """;

    private static final String WORDS =
            """
            slug: trip-%1$s
            title: A trip %1$s
            lead: Where to, and with whom
            always: Everybody does
            notice: No advice
            stages: {before: Before, there: There}
            sources:
              book: {title: Book, publisher: Harbour}
            questions:
              way: {ask: How?, label: Way, choices: {ferry: By ferry, train: By train}}
              land: {ask: Whereto?, label: Land}
              bags: {ask: What do you take?, label: Bags, choices: {food: Food, tent: Tent, dog: Dog}}
              people: {ask: How many?, label: People, hint: With you}
              when: {ask: When?, label: Day}
            outcomes:
              trip: {title: Your trip, lead: '{way, select, ferry {At sea} other {On land}} for {people, plural, one {# person} other {# persons}}'}
              crowd: {title: A crowd, lead: 'That is many'}
            items:
              pack: {title: Pack, text: 'Pack; it is cold, they say', bring: [bag]}
              dog: {title: Dog, text: Ask for a cabin}
              ticket: {title: Ticket, text: Buy one}
              union: {title: Union, text: Ask}
            changes:
              2: Transport is called way now
            """;

    private SmallFlow() {}

    static String words(String language) {
        return WORDS.formatted(language);
    }

    public static void write(ContentOnDisk content) {
        content.write(TREE, YAML);
        for (String language : new String[] {"lt", "lv", "sv", "en"}) {
            content.write("planner/trip/" + language + ".yaml", words(language));
        }
    }
}
