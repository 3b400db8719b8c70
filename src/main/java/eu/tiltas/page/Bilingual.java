package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.CodedText;
import eu.tiltas.markup.FigureMark;
import eu.tiltas.markup.TextBlock;
import eu.tiltas.markup.TextBlocks;
import eu.tiltas.markup.TextUnit;
import eu.tiltas.security.Reason;
import eu.tiltas.security.Refused;
import eu.tiltas.xliff.Agreement;
import eu.tiltas.xliff.BilingualFile;
import eu.tiltas.xliff.State;
import eu.tiltas.xliff.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A source and its translation as one file of units, and the way back. The translation's own Markdown is kept wherever
 * its words were not changed; where it has not the blocks of its source, the source's Markdown stands around the words.
 */
final class Bilingual {

    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";
    private static final String KEYWORDS = "keywords";
    private static final String BODY = "b";

    private final String key;
    private final int sourceRevision;
    private final DraftText source;
    private final Language target;
    private final int base;
    private final Optional<DraftText> translation;
    private final List<TextBlock> sourceBlocks;
    private final List<TextUnit> sourceUnits;
    private final List<TextUnit> translatedUnits;

    /** For each block of the source the place of the one that stands for it; negative for none. */
    private final int[] places;

    private final boolean[] stale;
    private final String[] before;
    private final State state;

    /**
     * @param base the revision of the translation; 0 where there is none
     * @param madeFrom the source as it was when the translation was made
     */
    Bilingual(
            RevisionKey from,
            DraftText source,
            DraftText madeFrom,
            Language target,
            int base,
            Optional<DraftText> translation,
            State state) {
        this.key = from.page();
        this.sourceRevision = from.number();
        this.source = source;
        this.target = target;
        this.base = base;
        this.translation = translation;
        this.state = state;
        this.sourceUnits = TextBlocks.units(source.body());
        this.translatedUnits =
                translation.map(text -> TextBlocks.units(text.body())).orElse(List.of());
        this.sourceBlocks = source.blocks();
        int blocks = sourceBlocks.size();
        this.places = new int[blocks];
        this.stale = new boolean[blocks];
        this.before = new String[blocks];
        align(madeFrom);
    }

    private void align(DraftText madeFrom) {
        Arrays.fill(places, -1);
        List<TextBlock> translated = translation.map(DraftText::blocks).orElse(List.of());
        int now = 0;
        for (SideBySide.Aligned one : SideBySide.aligned(madeFrom.blocks(), sourceBlocks, translated)) {
            if (one.isThere()) {
                places[now] = one.place().orElse(-1);
                stale[now] = places[now] >= 0 && one.block().isDifferent();
                before[now] = one.block().old().orElse("");
                now++;
            }
        }
    }

    BilingualFile file() {
        List<Unit> units = new ArrayList<>();
        units.add(unit(TITLE, 0, CodedText.ofWords(source.title()), title()));
        if (!source.summary().isBlank()) {
            Optional<CodedText> summary = translation
                    .map(DraftText::summary)
                    .filter(text -> !text.isBlank())
                    .map(FigureMark::coded);
            units.add(unit(SUMMARY, 1, FigureMark.coded(source.summary()), summary));
        }
        if (!source.keywords().isEmpty()) {
            units.add(keywords());
        }
        for (int i = 0; i < sourceUnits.size(); i++) {
            TextUnit unit = sourceUnits.get(i);
            if (!unit.coded().isEmpty()) {
                units.add(unit(BODY + (i + 1), offset(source) + i, unit.coded(), translated(i)));
            }
        }
        return new BilingualFile(key, source.language(), target, sourceRevision, base, units);
    }

    private Optional<CodedText> title() {
        return translation.map(DraftText::title).filter(text -> !text.isBlank()).map(CodedText::ofWords);
    }

    private Unit keywords() {
        CodedText words = CodedText.ofWords(joined(source));
        Optional<CodedText> theirs =
                translation.filter(text -> !text.keywords().isEmpty()).map(text -> CodedText.ofWords(joined(text)));
        return new Unit(
                KEYWORDS, KEYWORDS, words, theirs, theirs.isPresent() ? state : State.INITIAL, false, "", List.of());
    }

    private static String joined(DraftText text) {
        return String.join("; ", text.keywords());
    }

    /** How many blocks a text has before its body. */
    private static int offset(DraftText text) {
        return text.summary().isEmpty() ? 1 : 2;
    }

    private Optional<CodedText> translated(int body) {
        int place = place(body);
        return place < 0
                ? Optional.empty()
                : Optional.of(translatedUnits.get(place).coded()).filter(coded -> !coded.isEmpty());
    }

    /** The block of the translation's body that stands for one of the source's; negative for none. */
    private int place(int body) {
        int place = places[offset(source) + body];
        return place < 0 || translation.isEmpty() ? -1 : place - offset(translation.get());
    }

    private Unit unit(String id, int block, CodedText from, Optional<CodedText> to) {
        boolean old = stale[block] && to.isPresent();
        String kind = sourceBlocks.get(block).kind().name().toLowerCase(Locale.ROOT);
        State now = to.isEmpty() || old ? State.INITIAL : state;
        return new Unit(id, kind, from, to, now, old, old ? before[block] : "", List.of());
    }

    /**
     * The translation with what came back in it.
     *
     * @throws Refused where words would be read as marks, so that the text had other blocks or codes than it should
     */
    DraftText with(Agreement agreement) {
        Map<String, CodedText> targets = agreement.targets();
        String title = changed(targets, TITLE, title())
                .map(CodedText::raw)
                .orElseGet(() -> translation.map(DraftText::title).orElse(""));
        Optional<CodedText> known = translation.map(DraftText::summary).map(FigureMark::coded);
        String summary = changed(targets, SUMMARY, known)
                .map(CodedText::raw)
                .orElseGet(() -> translation.map(DraftText::summary).orElse(""));
        List<String> keywords = changed(targets, KEYWORDS, translation.map(text -> CodedText.ofWords(joined(text))))
                .map(words -> Arrays.asList(words.raw().split("[;\n]")))
                .orElseGet(() -> translation.map(DraftText::keywords).orElse(List.of()));
        String slug = translation.map(DraftText::slug).orElse("");
        return new DraftText(target, title, slug, summary, keywords, body(targets));
    }

    private static Optional<CodedText> changed(Map<String, CodedText> targets, String id, Optional<CodedText> known) {
        return Optional.ofNullable(targets.get(id)).filter(text -> !known.equals(Optional.of(text)));
    }

    private String body(Map<String, CodedText> targets) {
        boolean own = isAligned();
        List<TextUnit> frame = own ? translatedUnits : sourceUnits;
        StringBuilder body = new StringBuilder(own ? translation.get().body() : source.body());
        Map<Integer, CodedText> put = new HashMap<>();
        for (int i = frame.size() - 1; i >= 0; i--) {
            TextUnit unit = frame.get(i);
            CodedText text = targets.getOrDefault(BODY + (i + 1), unit.coded());
            put.put(i, text);
            if (!text.equals(unit.coded())) {
                body.replace(unit.start(), unit.end(), text.raw());
            }
        }
        Refused.ifAny(misread(frame, TextBlocks.units(body.toString()), put));
        return body.toString();
    }

    /** Whether the translation has the very blocks of the source. */
    private boolean isAligned() {
        if (translation.isEmpty() || translatedUnits.size() != sourceUnits.size()) {
            return false;
        }
        for (int i = 0; i < sourceUnits.size(); i++) {
            if (place(i) != i) {
                return false;
            }
        }
        return true;
    }

    private List<Reason> misread(List<TextUnit> frame, List<TextUnit> read, Map<Integer, CodedText> put) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < frame.size(); i++) {
            boolean same = i < read.size()
                    && read.get(i).block().kind() == frame.get(i).block().kind()
                    && read.get(i).coded().equals(put.get(i));
            if (!same) {
                reasons.add(Reason.of("desk.xliff.refused.marks", key, BODY + (i + 1)));
                return reasons;
            }
        }
        if (read.size() > frame.size()) {
            reasons.add(Reason.of("desk.xliff.refused.marks", key, BODY + frame.size()));
        }
        return reasons;
    }
}
