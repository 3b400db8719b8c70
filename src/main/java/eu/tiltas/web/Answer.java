package eu.tiltas.web;

import eu.tiltas.language.Language;
import eu.tiltas.link.PublicFile;
import eu.tiltas.page.PageEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a request for something public is to be answered. */
sealed interface Answer {

    /** A template filled by the view that is ready. */
    record Page(String template, Keep keep) implements Answer {}

    /** A form that comes back as it was filled in, with what is wrong; kept by nobody. */
    record Returned(int status, String template) implements Answer {}

    /** Another address. */
    record Redirect(int status, String location, boolean varies) implements Answer {

        /** @throws IllegalArgumentException if it would lead to another host or break out of its header */
        public Redirect {
            if (!location.matches("/([!-~&&[^/\\\\]][!-~]*)?")) {
                throw new IllegalArgumentException("not a place on this site: " + location);
            }
        }
    }

    /** The address under which the same is kept, which nobody but the one who asks is to know. */
    record Onward(String location) implements Answer {

        /** @throws IllegalArgumentException as a redirect would */
        public Onward {
            new Redirect(303, location, false);
        }
    }

    /** A text that is no page. */
    record File(PublicFile.Document document, Keep keep) implements Answer {}

    /** A file that editors keep, or a picture made of one. */
    record Kept(KeptBytes bytes) implements Answer {}

    /** Bytes that never change at their address. */
    record Asset(Body body) implements Answer {}

    /**
     * An error as a page of the site.
     *
     * @param kind key of the words, for instance {@code translated}
     * @param offers what the reader may want instead
     * @param versions where the same stands in other languages; empty where nothing does
     * @param query what to put into the search field
     */
    record Failure(
            int status,
            String kind,
            Language language,
            List<Offer> offers,
            Map<Language, String> versions,
            Optional<String> query)
            implements Answer {

        public Failure {
            offers = List.copyOf(offers);
            versions = Map.copyOf(versions);
        }

        static Failure of(int status, Language language) {
            return of(status, String.valueOf(status), language, Map.of());
        }

        static Failure of(int status, String kind, Language language, Map<Language, String> versions) {
            return new Failure(status, kind, language, List.of(), versions, Optional.empty());
        }

        /** An error that knows the translations there are. */
        static Failure offering(int status, String kind, Language language, List<PageEntry> entries) {
            return new Failure(
                    status,
                    kind,
                    language,
                    entries.stream().map(Offer::of).toList(),
                    entries.stream().collect(Collectors.toMap(PageEntry::language, PageEntry::url, (a, b) -> a)),
                    Optional.empty());
        }

        Failure searching(String words) {
            return new Failure(status, kind, language, offers, versions, Optional.of(words));
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
        FRESH,
        /** Anew, and to be kept by nobody: neither the portal nor the reader's browser. */
        NEVER;

        /** What the answer says of this. */
        String header() {
            return switch (this) {
                case CACHED -> Headers.REVALIDATE;
                case FRESH -> Headers.OWN;
                case NEVER -> Headers.NEVER;
            };
        }
    }
}
