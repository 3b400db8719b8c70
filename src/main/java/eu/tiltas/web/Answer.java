package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.page.PageEntry;
import java.util.List;
import java.util.Optional;

/** How a request for something public is to be answered. */
sealed interface Answer {

    /** A template filled by the view that is ready. */
    record Page(String template, Keep keep) implements Answer {}

    /** Another address. */
    record Redirect(int status, String location, boolean varies) implements Answer {

        /** @throws IllegalArgumentException if it would lead to another host or break out of its header */
        public Redirect {
            if (!location.matches("/([!-~&&[^/\\\\]][!-~]*)?")) {
                throw new IllegalArgumentException("not a place on this site: " + location);
            }
        }
    }

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

    /** A text that exists, with its language's code and own name. */
    record Offer(String url, String title, String language, String ownName) {

        static Offer of(PageEntry entry) {
            return new Offer(
                    entry.url(),
                    entry.title(),
                    entry.language().code(),
                    entry.language().ownName());
        }
    }

    /** Whether an answer is rendered anew for every request. */
    enum Keep {
        CACHED,
        FRESH
    }
}
