package eu.tiltas.web;

import eu.tiltas.language.Language;
import java.util.List;
import java.util.Optional;

/** How a request for something public is to be answered. */
sealed interface Answer {

    /** A template filled by the view that is ready. */
    record Page(String template, Keep keep) implements Answer {}

    /** Another address. */
    record Redirect(int status, String location, boolean varies) implements Answer {}

    /** A text that is no page. */
    record File(String mediaType, String text) implements Answer {}

    /** Bytes that never change at their address. */
    record Asset(Body body) implements Answer {}

    /**
     * An error as a page of the site.
     *
     * @param kind key of the words, for instance {@code translated}
     * @param offers what the reader may want instead
     */
    record Failure(int status, String kind, Language language, List<Offer> offers, Optional<String> query)
            implements Answer {

        public Failure {
            offers = List.copyOf(offers);
        }

        static Failure of(int status, Language language) {
            return new Failure(status, String.valueOf(status), language, List.of(), Optional.empty());
        }
    }

    /** A text that exists. */
    record Offer(String url, String title, Language language) {

        public String ownName() {
            return language.ownName();
        }

        public String code() {
            return language.code();
        }
    }

    /** Whether an answer is rendered anew for every request. */
    enum Keep {
        CACHED,
        FRESH
    }
}
