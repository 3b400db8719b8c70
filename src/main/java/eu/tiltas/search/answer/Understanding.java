package eu.tiltas.search.answer;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.search.analysis.RunningText;
import eu.tiltas.search.analysis.RunningText.Place;
import eu.tiltas.search.concept.Concept;
import eu.tiltas.search.concept.QueryConcepts;
import eu.tiltas.search.concept.QueryConcepts.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One text, read as a question in one language. Each of its words must be known: a word of questions, a country, a year,
 * or part of a name that is asked about. What has a word too many is not understood.
 */
final class Understanding {

    /** Longer texts tell a case; they ask for no fact. */
    private static final int LONGEST = 14;

    /** So many ways to divide a text are tried; what has more is not clear. */
    private static final int MOST_WAYS = 200;

    private static final Set<String> DIRECTIONS = Set.of("to", "from");
    private static final Pattern A_YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final String OF_COUNTRY = "country:";

    private final String text;
    private final List<Place> words;
    private final QueryConcepts concepts;
    private final List<List<Piece>> pieces = new ArrayList<>();

    private Understanding(String text, List<Place> words, QueryConcepts concepts) {
        this.text = text;
        this.words = words;
        this.concepts = concepts;
    }

    /** The questions that the text can be, the likeliest first; mostly none, which takes a look at each word. */
    static List<Form.Asked> of(String text, QueryConcepts concepts, Language language, QuestionBook.Known known) {
        List<Place> words = RunningText.words(language, text);
        if (words.isEmpty() || words.size() > LONGEST) {
            return List.of();
        }
        Understanding understanding = new Understanding(text, words, concepts);
        Phrases phrases = known.phrases().get(language);
        if (!phrases.mayBegin(Phrases.keys(words.get(0).word()))
                && understanding.others(0).isEmpty()) {
            return List.of();
        }
        understanding.look(phrases);
        return understanding.questions(known.files().forms());
    }

    private void look(Phrases phrases) {
        List<Set<String>> keys =
                words.stream().map(word -> Phrases.keys(word.word())).toList();
        for (int at = 0; at < words.size(); at++) {
            List<Piece> here = new ArrayList<>(phrases.at(keys, at));
            here.addAll(others(at));
            pieces.add(here);
        }
        for (int at = 0; at < words.size(); at++) {
            pieces.get(at).addAll(directed(at));
        }
    }

    /** What is known without words of questions: countries and years. */
    private List<Piece> others(int at) {
        List<Piece> others = countries(at);
        String word = words.get(at).word().toString();
        if (A_YEAR.matcher(word).matches()) {
            others.add(new Piece(Piece.YEAR, word, at, at + 1));
        }
        return others;
    }

    /** A country by its name, or its people and things by theirs. */
    private List<Piece> countries(int at) {
        List<Piece> countries = new ArrayList<>();
        for (Asked asked : concepts.concepts()) {
            if (asked.concept().kind() == Concept.Kind.COUNTRY
                    && asked.start() == words.get(at).start()) {
                int to = at + 1;
                while (to < words.size() && words.get(to).end() <= asked.end()) {
                    to++;
                }
                String code = asked.concept().id().substring(OF_COUNTRY.length());
                countries.add(new Piece(isName(asked, code) ? Piece.COUNTRY : Piece.PEOPLE, code, at, to));
            }
        }
        return countries;
    }

    /** English writes people and their language with a capital too. */
    private static boolean isName(Asked asked, String code) {
        String label = asked.label().text();
        return asked.language() == Language.EN
                ? label.indexOf(' ') > 0
                        || Countries.names(code, Language.EN).stream().anyMatch(label::equalsIgnoreCase)
                : Character.isUpperCase(label.charAt(0));
    }

    /** <i>To Norway</i> is not <i>from Norway</i>. */
    private List<Piece> directed(int at) {
        List<Piece> directed = new ArrayList<>();
        for (Piece piece : pieces.get(at)) {
            if (DIRECTIONS.contains(piece.role()) && piece.value().isEmpty() && piece.to() < words.size()) {
                pieces.get(piece.to()).stream()
                        .filter(country -> country.role().equals(Piece.COUNTRY))
                        .forEach(country -> directed.add(new Piece(piece.role(), country.value(), at, country.to())));
            }
        }
        return directed;
    }

    private List<Form.Asked> questions(List<Form> forms) {
        List<List<Piece>> whole = new ArrayList<>();
        divide(0, words.size(), List.of(), whole);
        List<Form.Asked> questions = new ArrayList<>();
        for (Form form : forms) {
            if (form.asksByName()) {
                named(form, questions);
            } else {
                whole.stream()
                        .flatMap(way -> form.question(way, Optional.empty()).stream())
                        .findFirst()
                        .ifPresent(question -> questions.add(new Form.Asked(form.source(), question)));
            }
        }
        return questions;
    }

    /** All ways to divide the words of a stretch into known pieces. */
    private void divide(int from, int end, List<Piece> before, List<List<Piece>> ways) {
        if (from == end) {
            ways.add(before);
            return;
        }
        for (Piece piece : pieces.get(from)) {
            if (piece.to() <= end && ways.size() < MOST_WAYS) {
                List<Piece> longer = new ArrayList<>(before);
                longer.add(piece);
                divide(piece.to(), end, longer, ways);
            }
        }
    }

    /** The name is what known words leave over, in one piece. */
    private void named(Form form, List<Form.Asked> questions) {
        for (int from = words.size() - 1; from > 0; from--) {
            List<List<Piece>> heads = ways(0, from);
            for (int to = from + 1; to <= words.size() && !heads.isEmpty(); to++) {
                Question.Named named = named(from, to);
                for (List<Piece> tail : ways(to, words.size())) {
                    heads.stream()
                            .flatMap(head -> form.question(joined(head, tail), Optional.of(named)).stream())
                            .findFirst()
                            .ifPresent(question -> questions.add(new Form.Asked(form.source(), question)));
                }
            }
        }
    }

    private List<List<Piece>> ways(int from, int to) {
        List<List<Piece>> ways = new ArrayList<>();
        divide(from, to, List.of(), ways);
        return ways;
    }

    private static List<Piece> joined(List<Piece> one, List<Piece> other) {
        List<Piece> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private Question.Named named(int from, int to) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        List<Asked> all = concepts.concepts().stream()
                .filter(asked -> asked.start() == start && asked.end() == end)
                .toList();
        List<String> names = Stream.concat(
                        Stream.of(text.substring(start, end)),
                        all.stream().map(asked -> asked.label().text()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Question.Named(
                names, all.stream().map(asked -> asked.concept().id()).toList());
    }
}
