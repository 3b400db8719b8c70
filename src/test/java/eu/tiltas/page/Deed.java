package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One act at the desk, told before it is tried and once more when it is done.
 *
 * @param who tries it: acts of one name come one after another, and touch no page of another name
 * @param texts key and language of what it changes
 */
record Deed(int who, Kind kind, List<String> texts) {

    /** What it does to each of its texts, together. */
    enum Kind {
        SAVE,
        SUBMIT,
        APPROVE,
        PUBLISH,
        RELEASE,
        WITHDRAW,
        RESTORE,
        /** A text that everybody writes, so that most are refused. */
        SHARE,
        /** A new file. */
        UPLOAD
    }

    static final String REASON = "Nebegalioja.";

    Deed {
        texts = List.copyOf(texts);
    }

    static Deed of(int who, Kind kind, List<TextState> states) {
        return new Deed(
                who,
                kind,
                states.stream()
                        .map(state -> name(state.key(), state.language()))
                        .toList());
    }

    static String name(String key, Language language) {
        return key + ":" + language.code();
    }

    /** As one word of a line. */
    String written() {
        return who + "/" + kind + "/" + String.join(",", texts);
    }

    static Deed read(String written) {
        String[] parts = written.split("/", -1);
        List<String> texts = parts[2].isEmpty() ? List.of() : Arrays.asList(parts[2].split(","));
        return new Deed(Integer.parseInt(parts[0]), Kind.valueOf(parts[1]), texts);
    }

    /** How its texts stand when it is done, by their names. */
    Map<String, TextState> after(Map<String, TextState> before) {
        return texts.stream().collect(Collectors.toMap(text -> text, text -> after(before.get(text))));
    }

    private TextState after(TextState state) {
        return switch (kind) {
            case SAVE -> state.saved();
            case SUBMIT -> state.at(Stage.IN_REVIEW);
            case APPROVE -> state.at(Stage.READY);
            case PUBLISH, RELEASE -> state.published();
            case WITHDRAW -> state.withdrawn(REASON);
            case RESTORE -> state.restored();
            case SHARE, UPLOAD -> state;
        };
    }
}
