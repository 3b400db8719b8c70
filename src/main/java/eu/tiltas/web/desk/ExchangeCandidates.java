package eu.tiltas.web.desk;

import eu.tiltas.markup.CodedText;
import eu.tiltas.markup.TextBlocks;
import eu.tiltas.markup.TextUnit;
import eu.tiltas.memory.Match;
import eu.tiltas.memory.TranslationMemory;
import eu.tiltas.xliff.BilingualFile;
import eu.tiltas.xliff.Candidate;
import eu.tiltas.xliff.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to what goes out, where nothing is translated yet, what the memory has of the very same text. */
@ApplicationScoped
class ExchangeCandidates {

    private static final int SAME = 100;

    @Inject
    TranslationMemory memory;

    BilingualFile with(BilingualFile file) {
        List<String> blocks =
                file.units().stream().map(unit -> unit.source().raw()).toList();
        List<List<Match>> matches = memory.matches(blocks, file.source(), file.target(), "");
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < file.units().size(); i++) {
            Unit unit = file.units().get(i);
            boolean open = unit.target().isEmpty() || unit.stale();
            units.add(open ? unit.with(candidates(unit, matches.get(i))) : unit);
        }
        return new BilingualFile(file.key(), file.source(), file.target(), file.sourceRevision(), file.base(), units);
    }

    private static List<Candidate> candidates(Unit unit, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.score() >= SAME && !match.sentence())
                .map(match -> coded(match.target())
                        .map(target -> new Candidate(unit.source(), target, match.subject(), match.score() > SAME)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CodedText> coded(String markdown) {
        List<TextUnit> units = TextBlocks.units(markdown);
        return units.size() == 1 ? Optional.of(units.get(0).coded()) : Optional.empty();
    }
}
