package eu.tiltas.search;

import eu.tiltas.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The texts of a source as if half of the pages were published in one language only, a different one from page to page, and
 * what a reader of the withheld translations would ask for.
 */
public final class HalfTree implements DocumentSource {

    public static final int NOWHERE = Integer.MAX_VALUE;

    private static final int HEADINGS = 2;

    /** A question for a page that there is in another language only. */
    public record Question(String text, boolean title, Language language, String key, Language page) {

        /** Where the page is shown by who reads that language: 1 for the first; after the hits those of other languages. */
        public int place(Search search, Language reader) {
            SearchResults results = search.find(SearchParameters.read(Map.of(SearchParameters.TEXT, text), reader));
            int place = results.hits().stream()
                    .map(SearchResults.Hit::key)
                    .distinct()
                    .toList()
                    .indexOf(key);
            return place < 0 ? NOWHERE : place + 1;
        }
    }

    private final String kind;
    private final Map<String, List<SearchDocument>> published = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /** @param half 0 or 1: which pages, in the order of their keys, have one language */
    public HalfTree(DocumentSource whole, int half) {
        kind = whole.kind();
        List<List<SearchDocument>> pages = new ArrayList<>();
        whole.all(pages::add);
        pages.sort((one, other) -> one.get(0).key().compareTo(other.get(0).key()));
        for (int i = 0; i < pages.size(); i++) {
            List<SearchDocument> page = pages.get(i);
            Language kept = Language.values()[i / 2 % Language.values().length];
            boolean single = i % 2 == half && page.size() == Language.values().length;
            published.put(page.get(0).key(), single ? keeping(page, kept) : page);
            if (single) {
                page.stream().filter(text -> text.language() != kept).forEach(text -> ask(text, kept));
            }
        }
    }

    private static List<SearchDocument> keeping(List<SearchDocument> page, Language kept) {
        return page.stream().filter(text -> text.language() == kept).toList();
    }

    /** The title and the first headings of a translation that nobody published. */
    private void ask(SearchDocument withheld, Language kept) {
        questions.add(new Question(withheld.title(), true, withheld.language(), withheld.key(), kept));
        withheld.passages().stream()
                .map(SearchDocument.Passage::heading)
                .filter(heading -> !heading.isEmpty())
                .distinct()
                .limit(HEADINGS)
                .forEach(heading ->
                        questions.add(new Question(heading, false, withheld.language(), withheld.key(), kept)));
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<SearchDocument> documents(String subject) {
        return published.getOrDefault(subject, List.of());
    }

    @Override
    public void all(Consumer<List<SearchDocument>> subject) {
        published.keySet().stream().sorted().map(published::get).forEach(subject);
    }
}
