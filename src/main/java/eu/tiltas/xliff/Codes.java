package eu.tiltas.xliff;

import eu.tiltas.markup.CodedText;
import eu.tiltas.markup.CodedText.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The numbers of the codes of a text and its translation: a code of the translation has the number of the source's code
 * that it stands for, else one of its own. The same two texts always give the same numbers.
 */
public final class Codes {

    private final List<Code> source;
    private final List<Code> target;
    private final int[] numbers;

    private Codes(List<Code> source, List<Code> target, int[] numbers) {
        this.source = source;
        this.target = target;
        this.numbers = numbers;
    }

    static Codes of(CodedText source, Optional<CodedText> target) {
        List<Code> codes = source.codes();
        List<Code> theirs = target.map(CodedText::codes).orElse(List.of());
        int[] numbers = new int[theirs.size()];
        pair(codes, theirs, numbers, code -> code);
        pair(codes, theirs, numbers, Codes::likeness);
        int next = codes.size();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] == 0 ? ++next : numbers[i];
        }
        return new Codes(codes, theirs, numbers);
    }

    /** Gives codes without a number that of the first free one of the source which is like them. */
    private static void pair(List<Code> source, List<Code> target, int[] numbers, Function<Code, Object> likeness) {
        Map<Object, List<Integer>> free = new HashMap<>();
        for (int i = 0; i < source.size(); i++) {
            int number = i + 1;
            if (Arrays.stream(numbers).noneMatch(taken -> taken == number)) {
                free.computeIfAbsent(likeness.apply(source.get(i)), like -> new ArrayList<>())
                        .add(number);
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            List<Integer> like = free.getOrDefault(likeness.apply(target.get(i)), List.of());
            if (numbers[i] == 0 && !like.isEmpty()) {
                numbers[i] = like.remove(0);
            }
        }
    }

    /** Addresses of other sites, words of figures and borders of cells differ by language; what they stand for does not. */
    private static Object likeness(Code code) {
        String raw = code.raw().replaceAll("\\s+", " ");
        String key =
                switch (code.kind()) {
                    case "link" -> raw.contains("](http") ? "http" : raw;
                    case "figure" -> raw.split("[;}]", 2)[0].strip();
                    case "cell", "break", "emphasis", "strong" -> "";
                    case "field" -> raw.replaceAll("https?://\\S+", "");
                    default -> raw;
                };
        return List.of(code.kind(), code.shape(), key);
    }

    /** The number of the source's code at that place among {@link CodedText#codes()}. */
    int ofSource(int place) {
        return place + 1;
    }

    int ofTarget(int place) {
        return numbers[place];
    }

    /** The code that a number means in a translation; empty for a number that nothing has. */
    Optional<Code> at(int number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return Optional.of(target.get(i));
            }
        }
        return number >= 1 && number <= source.size() ? Optional.of(source.get(number - 1)) : Optional.empty();
    }

    /** The numbers that a translation can't do without. */
    List<Integer> needed(boolean asSource) {
        List<Integer> needed = new ArrayList<>();
        if (asSource) {
            for (int i = 0; i < source.size(); i++) {
                if (source.get(i).isNeeded()) {
                    needed.add(ofSource(i));
                }
            }
        } else {
            for (int i = 0; i < numbers.length; i++) {
                if (target.get(i).isNeeded()) {
                    needed.add(numbers[i]);
                }
            }
        }
        return needed;
    }
}
