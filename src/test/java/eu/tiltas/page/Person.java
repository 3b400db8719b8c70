package eu.tiltas.page;

import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Somebody who does by chance what can be done next with a few pages that nobody else touches, and tells each act before
 * it is tried and once more when it is done.
 */
final class Person {

    /** How many there are. */
    static final int ALL = 3;

    private static final int PAGES = 3;
    private static final List<Language> LANGUAGES = List.of(Language.LT, Language.LV, Language.SV);
    private static final int SMALLEST_SET = 3;

    /** About how many bytes a file has. */
    private static final int FILE = 270_000;

    /** What a person can do. */
    interface Desk {

        void save(TextState text);

        void submit(RevisionKey revision);

        void approve(RevisionKey revision);

        void publish(RevisionKey revision);

        void release(List<RevisionKey> revisions);

        void withdraw(String key, Language language);

        void restore(String key, Language language);

        /** Writes what everybody writes; number and word of what was kept, or a dash. */
        String share(String word);

        /** Brings a text file in; its key. */
        String upload(String name, byte[] content);
    }

    private final int who;
    private final Random chance;
    private final Desk desk;
    private final Consumer<String> teller;
    private final Map<String, TextState> mine = new HashMap<>();
    private boolean begun;

    Person(int who, Map<String, TextState> states, long seed, Desk desk, Consumer<String> teller) {
        this.who = who;
        this.chance = new Random(seed + who);
        this.desk = desk;
        this.teller = teller;
        for (String key : keys(who)) {
            for (Language language : LANGUAGES) {
                String name = Deed.name(key, language);
                mine.put(name, states.getOrDefault(name, TextState.none(key, language)));
            }
        }
    }

    /** The pages of one of them. */
    static List<String> keys(int who) {
        List<String> keys = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            keys.add("p" + who + "-" + page);
        }
        return keys;
    }

    void act() {
        Deed deed = next();
        teller.accept("try " + deed.written());
        String result = act(deed);
        mine.putAll(deed.after(mine));
        teller.accept("done " + deed.written() + " " + result);
    }

    private Deed next() {
        Deed.Kind kind = kind();
        if (kind == Deed.Kind.SHARE || kind == Deed.Kind.UPLOAD) {
            return new Deed(who, kind, List.of());
        }
        List<TextState> texts = new ArrayList<>(
                mine.values().stream().filter(state -> isPossible(kind, state)).toList());
        Collections.shuffle(texts, chance);
        if (kind == Deed.Kind.RELEASE && texts.size() >= SMALLEST_SET) {
            return Deed.of(who, kind, texts);
        }
        return texts.isEmpty() || kind == Deed.Kind.RELEASE
                ? Deed.of(who, Deed.Kind.SAVE, List.of(any()))
                : Deed.of(who, kind, texts.subList(0, 1));
    }

    /** Files come seldom by chance, so somebody begins with one. */
    private Deed.Kind kind() {
        boolean first = who == 0 && !begun;
        begun = true;
        return first ? Deed.Kind.UPLOAD : Deed.Kind.values()[chance.nextInt(Deed.Kind.values().length)];
    }

    private static boolean isPossible(Deed.Kind kind, TextState state) {
        return switch (kind) {
            case SAVE -> true;
            case SUBMIT -> state.is(Stage.DRAFT);
            case APPROVE -> state.is(Stage.IN_REVIEW);
            case PUBLISH, RELEASE -> state.is(Stage.READY);
            case WITHDRAW -> state.live();
            case RESTORE -> state.isWithdrawn();
            case SHARE, UPLOAD -> false;
        };
    }

    private TextState any() {
        return List.copyOf(mine.values()).get(chance.nextInt(mine.size()));
    }

    private String act(Deed deed) {
        List<TextState> texts = deed.texts().stream().map(mine::get).toList();
        if (deed.kind() == Deed.Kind.SHARE) {
            return desk.share("bendras" + who + "x" + chance.nextInt(Integer.MAX_VALUE));
        }
        if (deed.kind() == Deed.Kind.UPLOAD) {
            return upload();
        }
        TextState text = texts.get(0);
        switch (deed.kind()) {
            case SAVE -> desk.save(text);
            case SUBMIT -> desk.submit(text.newest());
            case APPROVE -> desk.approve(text.newest());
            case PUBLISH -> desk.publish(text.newest());
            case RELEASE -> desk.release(texts.stream().map(TextState::newest).toList());
            case WITHDRAW -> desk.withdraw(text.key(), text.language());
            case RESTORE -> desk.restore(text.key(), text.language());
            case SHARE, UPLOAD -> throw new IllegalStateException();
        }
        return "-";
    }

    /** A file that is kept in more than one piece; its key and what it must be. */
    private String upload() {
        String name = "failas" + who + "x" + chance.nextInt(Integer.MAX_VALUE);
        byte[] content = (name + "\n").repeat(FILE / name.length()).getBytes(StandardCharsets.UTF_8);
        return desk.upload(name + ".txt", content) + "=" + ContentFile.checksum(content);
    }
}
