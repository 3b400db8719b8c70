package eu.tiltas.bench;

import eu.tiltas.bench.Queries.Query;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running search engine: how it is asked, and how its answers are read. */
enum Engine {
    PORTAL("\"facets\":") {
        @Override
        String address(Query query) {
            return SearchLoad.api(query);
        }

        /** It has searched for the other spelling already. */
        @Override
        Optional<String> otherwise(String answer) {
            return Optional.empty();
        }
    },
    SOLR("\"facet_counts\":") {
        @Override
        String address(Query query) {
            return "/solr/" + query.language().code() + "/select?q=" + SearchLoad.encoded(query);
        }

        @Override
        Optional<String> otherwise(String answer) {
            Matcher collation = COLLATION.matcher(answer);
            return answer.contains("\"numFound\":0,") && collation.find()
                    ? Optional.of(collation.group(1).replace("\\\"", "\""))
                    : Optional.empty();
        }
    };

    private static final Pattern KEY = Pattern.compile("\"(?:key|id)\":\"(bench-\\d+)\"");
    private static final Pattern COLLATION = Pattern.compile("\"collation\",\"((?:[^\"\\\\]|\\\\\")+)\"");

    private final String afterHits;

    /** @param afterHits what stands in an answer after its hits */
    Engine(String afterHits) {
        this.afterHits = afterHits;
    }

    /** Path and query of the address that answers it. */
    abstract String address(Query query);

    /** The spelling that a reader who sees no hit is offered, and would follow. */
    abstract Optional<String> otherwise(String answer);

    /** Keys of the pages shown, from above, once an offered spelling was followed. */
    List<String> shown(HttpClient client, URI server, Query query) throws IOException, InterruptedException {
        String answer = answer(client, server, query);
        Optional<String> other = otherwise(answer);
        if (other.isPresent()) {
            answer = answer(client, server, new Query(query.kind(), query.language(), other.get(), query.page()));
        }
        int end = answer.indexOf(afterHits);
        if (end < 0) {
            throw new IOException("not an answer of " + this + ": " + answer);
        }
        return KEY.matcher(answer.substring(0, end)).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private String answer(HttpClient client, URI server, Query query) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(server.resolve(address(query))).build(), BodyHandlers.ofString())
                .body();
    }
}
