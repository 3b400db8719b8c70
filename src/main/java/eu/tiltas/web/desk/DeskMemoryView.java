package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.TextBlocks;
import eu.tiltas.memory.Match;
import eu.tiltas.memory.TermCheck;
import eu.tiltas.memory.TranslationMemory;
import eu.tiltas.page.DeskPage;
import eu.tiltas.page.DeskPages;
import eu.tiltas.page.PairedBlock;
import eu.tiltas.page.RevisionKey;
import eu.tiltas.page.WordDifference;
import eu.tiltas.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What helps with each block of a translation: what was translated before, and the terms of the registers. */
@Named("deskMemory")
@RequestScoped
public class DeskMemoryView {

    /** A translation that was made before. */
    public record Offer(
            int score,
            List<WordDifference.Piece> difference,
            String target,
            String page,
            String url,
            boolean sentence) {}

    /** A block with what is known of it; blocks of which nothing is known are none. */
    public record Block(
            int number, String source, String translation, List<Offer> offers, List<TermCheck.Term> terms) {}

    @Inject
    SignedIn signedIn;

    @Inject
    DeskPages pages;

    @Inject
    TranslationMemory memory;

    @Inject
    TermCheck terms;

    private String key;
    private Language source;
    private Language target;
    private List<Block> blocks = List.of();

    @PostConstruct
    void read() {
        key = Sent.text("key");
        Optional<DeskPage> page = pages.page(signedIn.actor(), key);
        target = Sent.language("lang").orElse(Language.LT);
        Optional<DeskPage.Text> from = page.flatMap(DeskPage::source).filter(text -> text.language() != target);
        if (from.isPresent()) {
            source = from.get().language();
            RevisionKey newest =
                    new RevisionKey(key, source, from.get().latest().number());
            int number =
                    page.get().text(target).map(text -> text.latest().number()).orElse(0);
            blocks = blocks(pages.paired(newest, new RevisionKey(key, target, number)));
        }
    }

    private List<Block> blocks(List<PairedBlock> pairs) {
        List<List<Match>> matches =
                memory.matches(pairs.stream().map(PairedBlock::source).toList(), source, target, "page:" + key);
        List<Block> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            PairedBlock pair = pairs.get(i);
            List<Offer> offers = matches.get(i).stream()
                    .map(match -> offer(pair.source(), match))
                    .toList();
            List<TermCheck.Term> used = terms.terms(words(pair.source()), source, words(pair.translation()), target);
            if (!offers.isEmpty() || !used.isEmpty()) {
                found.add(new Block(i + 1, pair.source(), pair.translation(), offers, used));
            }
        }
        return found;
    }

    /** Without addresses and marks, in which there are no terms. */
    private static String words(String block) {
        return TextBlocks.units(block).stream()
                .map(unit -> unit.coded().words())
                .collect(Collectors.joining(" "));
    }

    private Offer offer(String wanted, Match match) {
        String page = match.subject().substring(match.subject().indexOf(':') + 1);
        List<WordDifference.Piece> difference = match.score() >= 100 || match.sentence()
                ? WordDifference.between(match.source(), match.source())
                : WordDifference.between(match.source(), wanted);
        return new Offer(
                match.score(), difference, match.target(), page, DeskTextView.url(page, target), match.sentence());
    }

    public boolean isThere() {
        return source != null;
    }

    public List<Block> getBlocks() {
        return blocks;
    }

    public String getSource() {
        return source.code();
    }

    public String getTarget() {
        return target.code();
    }

    public String getExchangeUrl() {
        return "/editor/exchange?lang=" + target.code() + "&key=" + Routes.encode(key);
    }
}
