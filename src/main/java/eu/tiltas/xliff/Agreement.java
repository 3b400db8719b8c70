package eu.tiltas.xliff;

import eu.tiltas.markup.CodedText;
import eu.tiltas.markup.CodedText.Code;
import eu.tiltas.markup.CodedText.Piece;
import eu.tiltas.markup.CodedText.Shape;
import eu.tiltas.markup.CodedText.Words;
import eu.tiltas.security.Reason;
import eu.tiltas.xliff.Received.Block;
import eu.tiltas.xliff.Received.Kind;
import eu.tiltas.xliff.Received.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what came back against what went out. Codes are taken from the portal's own texts by their numbers: what a file
 * says that a code is, counts for nothing.
 */
public final class Agreement {

    private final BilingualFile ours;
    private final List<Reason> reasons = new ArrayList<>();
    private final Map<String, CodedText> targets = new LinkedHashMap<>();
    private final Set<String> untranslated = new HashSet<>();

    private Agreement(BilingualFile ours) {
        this.ours = ours;
    }

    /** @param ours the text as it was sent out, made anew from the same revisions */
    public static Agreement of(BilingualFile ours, Received.File theirs) {
        Agreement agreement = new Agreement(ours);
        for (Unit unit : ours.units()) {
            Block block = theirs.units().get(unit.id());
            if (block == null) {
                agreement.refuse("missing", unit.id());
            } else {
                agreement.hold(unit, block);
            }
        }
        Set<String> extra = new HashSet<>(theirs.units().keySet());
        ours.units().forEach(unit -> extra.remove(unit.id()));
        extra.stream().sorted().forEach(id -> agreement.refuse("extra", id));
        return agreement;
    }

    /** Why it can't be taken; empty if it can. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** What stands for each unit now, by its id; without those that nobody translated. */
    public Map<String, CodedText> targets() {
        return targets;
    }

    /** Whether nothing was done about a unit whose source changed, or that was never translated. */
    public boolean isLeft(Unit unit) {
        return untranslated.contains(unit.id());
    }

    private void refuse(String why, String unit) {
        reasons.add(Reason.of("desk.xliff.refused." + why, ours.key(), unit));
    }

    private void hold(Unit unit, Block block) {
        Codes codes = unit.codes();
        if (!said(unit.source(), codes::ofSource).equals(said(block.source()))) {
            refuse("changed", unit.id());
            return;
        }
        List<Mark> marks = block.translated() ? block.target() : List.of();
        boolean same = unit.target()
                .filter(target -> said(target, codes::ofTarget).equals(said(marks)))
                .isPresent();
        if (marks.isEmpty() || same && unit.stale() && block.state() == State.INITIAL) {
            untranslated.add(unit.id());
        }
        if (same) {
            targets.put(unit.id(), unit.target().get());
        } else if (!marks.isEmpty()) {
            text(unit, codes, marks).ifPresent(text -> targets.put(unit.id(), text));
        }
    }

    private Optional<CodedText> text(Unit unit, Codes codes, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        int before = reasons.size();
        for (Mark mark : marks) {
            if (mark.kind() == Kind.WORDS) {
                pieces.add(new Words(mark.words()));
            } else if (mark.kind() == Kind.CLOSE) {
                if (open.isEmpty() || open.pop() != mark.number()) {
                    refuse("crossed", unit.id());
                    return Optional.empty();
                }
                pieces.add(closing(unit, codes, mark.number()));
            } else {
                Optional<Code> code = codes.at(mark.number())
                        .filter(one -> (one.shape() == Shape.OPEN) == (mark.kind() == Kind.OPEN));
                if (code.isEmpty() || !seen.add(mark.number())) {
                    reasons.add(Reason.of(
                            code.isEmpty() ? "desk.xliff.refused.code.unknown" : "desk.xliff.refused.code.twice",
                            ours.key(),
                            unit.id(),
                            mark.number()));
                    return Optional.empty();
                }
                if (mark.kind() == Kind.OPEN) {
                    open.push(mark.number());
                }
                pieces.add(code.get());
            }
        }
        codes.needed(unit.stale() || unit.target().isEmpty()).stream()
                .filter(number -> !seen.contains(number))
                .forEach(number -> reasons.add(Reason.of(
                        "desk.xliff.refused.code.missing",
                        ours.key(),
                        unit.id(),
                        codes.at(number).map(code -> code.raw().strip()).orElse(""))));
        if (!open.isEmpty()) {
            refuse("crossed", unit.id());
        }
        return reasons.size() > before ? Optional.empty() : Optional.of(new CodedText(pieces));
    }

    private static Code closing(Unit unit, Codes codes, int number) {
        return unit.target()
                .flatMap(target -> closing(target, codes::ofTarget, number))
                .or(() -> closing(unit.source(), codes::ofSource, number))
                .orElseThrow();
    }

    private static Optional<Code> closing(CodedText text, java.util.function.IntUnaryOperator numbers, int number) {
        Deque<Integer> open = new ArrayDeque<>();
        int place = 0;
        for (Piece piece : text.pieces()) {
            if (piece instanceof Code code) {
                switch (code.shape()) {
                    case OPEN -> open.push(numbers.applyAsInt(place++));
                    case ALONE -> place++;
                    case CLOSE -> {
                        if (open.pop() == number) {
                            return Optional.of(code);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Words and numbers of codes, in which two texts are compared. */
    private static String said(CodedText text, java.util.function.IntUnaryOperator numbers) {
        StringBuilder said = new StringBuilder();
        int place = 0;
        for (Piece piece : text.pieces()) {
            if (piece instanceof Code code && code.shape() != Shape.CLOSE) {
                said.append('\u0002').append(numbers.applyAsInt(place++)).append('\u0003');
            } else {
                said.append(piece instanceof Words words ? words.raw() : "\u0001");
            }
        }
        return said.toString().strip();
    }

    private static String said(List<Mark> marks) {
        StringBuilder said = new StringBuilder();
        for (Mark mark : marks) {
            switch (mark.kind()) {
                case WORDS -> said.append(mark.words().replaceAll("[\\s\\p{Cntrl}]+", " "));
                case CLOSE -> said.append('\u0001');
                default -> said.append('\u0002').append(mark.number()).append('\u0003');
            }
        }
        return said.toString().strip();
    }
}
