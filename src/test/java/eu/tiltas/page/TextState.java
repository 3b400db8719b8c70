package eu.tiltas.page;

import eu.tiltas.language.Language;

/**
 * How a text stands, as far as an act can change it.
 *
 * @param latest its newest revision
 * @param stage of that
 * @param last the revision that is live or was last; 0 if none ever was
 * @param live whether that is live now
 * @param told why it was withdrawn
 */
record TextState(String key, Language language, int latest, Stage stage, int last, boolean live, String told) {

    static TextState none(String key, Language language) {
        return new TextState(key, language, 0, Stage.DRAFT, 0, false, "");
    }

    TextState saved() {
        return new TextState(key, language, latest + 1, Stage.DRAFT, last, live, told);
    }

    TextState at(Stage other) {
        return new TextState(key, language, latest, other, last, live, told);
    }

    TextState published() {
        return new TextState(key, language, latest, Stage.PUBLISHED, latest, true, "");
    }

    TextState withdrawn(String reason) {
        return new TextState(key, language, latest, latest == last ? Stage.WITHDRAWN : stage, last, false, reason);
    }

    TextState restored() {
        return new TextState(key, language, latest, latest == last ? Stage.PUBLISHED : stage, last, true, "");
    }

    /** Another one at each third revision, and so is the address. */
    String title(int revision) {
        return "Puslapis " + key + " " + revision / 3;
    }

    String body(int revision) {
        return "Čia " + word(revision) + ".";
    }

    RevisionKey newest() {
        return new RevisionKey(key, language, latest);
    }

    boolean is(Stage asked) {
        return latest > 0 && stage == asked;
    }

    boolean isWithdrawn() {
        return last > 0 && !live;
    }

    /** A word that stands in a revision of a text and nowhere else; letters only, as no language has them. */
    String word(int revision) {
        StringBuilder word = new StringBuilder("qx");
        String place = key + language.code() + revision;
        long mixed = place.hashCode() * 0x9E3779B97F4A7C15L + revision;
        for (int i = 0; i < 13; i++) {
            word.append("bcdfghjklmnpqrst".charAt((int) (mixed >>> (4 * i) & 15)));
        }
        return word.toString();
    }
}
