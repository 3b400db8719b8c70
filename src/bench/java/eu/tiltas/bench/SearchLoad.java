package eu.tiltas.bench;

import eu.tiltas.bench.Queries.Query;
import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Asks a running portal from several connections, each as soon as it has its answer. */
public final class SearchLoad {

    /** So long the virtual machine goes on compiling what the server, not only the search, is made of. */
    private static final int WARMING = 40_000;

    private static final long SEED = 20_260_102;

    private final Load load;

    private SearchLoad(Load load) {
        this.load = load;
    }

    /** Arguments: the portal's address, the tree it holds, the number of requests. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[2]);
        Queries queries = new Queries(Path.of(arguments[1]), new SplittableRandom(SEED));
        Load load = new Load(URI.create(arguments[0]));
        SearchLoad search = new SearchLoad(load);
        load.ask(queries.draw(WARMING), SearchLoad::api);
        List<Query> measured = queries.draw(count);
        search.report("API", measured, SearchLoad::api);
        for (Queries.Kind kind : Queries.Kind.values()) {
            List<Query> some = measured.stream().filter(query -> query.kind() == kind).toList();
            search.report("  " + kind, some, SearchLoad::api);
        }
        load.ask(queries.draw(WARMING / 8), SearchLoad::page);
        search.report("page", measured.subList(0, count / 4), SearchLoad::page);
    }

    static String api(Query query) {
        return "/api/v1/search?lang=" + query.language().code() + "&q=" + encoded(query);
    }

    private static String page(Query query) {
        Language language = query.language();
        return "/" + language.code() + "/" + Messages.ofRoutes().in(language).get("search") + "?q="
                + encoded(query);
    }

    static String encoded(Query query) {
        return URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    }

    private void report(String name, List<Query> queries, Function<Query, String> address) throws Exception {
        System.out.printf("%-10s %s%n", name, load.ask(queries, address));
    }
}
