package eu.tiltas.search;

/** Nothing can be searched now: the engine is down or the index is still being filled. To a reader that is a 503, never an empty list. */
public class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String reason) {
        super(reason);
    }

    public SearchUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
