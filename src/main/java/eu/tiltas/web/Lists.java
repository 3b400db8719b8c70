package eu.tiltas.web;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import eu.tiltas.dataset.Dataset;
import eu.tiltas.language.Language;
import eu.tiltas.page.PageEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The shapes in which lists of pages are shown. */
final class Lists {

    /** How many pages a list shows at once. */
    static final int PAGE_SIZE = 50;

    private static final String DATASET = "dataset";

    /** A page or dataset in a list. */
    public record Item(String url, String title, String summary, String type, LocalDate date, String language) {

        static Item of(PageEntry entry) {
            LocalDate day = entry.type() == eu.tiltas.page.PageType.NEWS ? entry.published() : entry.updated();
            return new Item(
                    entry.url(),
                    entry.title(),
                    entry.summary(),
                    entry.type().word(),
                    day,
                    entry.language().code());
        }

        static Item of(Dataset dataset, Language language) {
            return new Item(
                    dataset.url(language),
                    dataset.title(language),
                    dataset.description(language),
                    DATASET,
                    dataset.modified(),
                    language.code());
        }

        /** The kind of what is no page, told beside its title. */
        public String kind() {
            return type.equals(DATASET) ? type : "";
        }
    }

    /** The pages under a letter; {@code url} leads there, in the same page or in another. */
    public record Letter(String letter, String anchor, String url, boolean current, List<Item> entries) {}

    /** The news of a year. */
    public record Year(String year, List<Item> items) {}

    private Lists() {}

    /**
     * Under the letters of the language's alphabet, in its order (CLDR): Lithuanian y beside i, Swedish å ä ö last,
     * Latvian ģ ķ ļ ņ on their own.
     */
    static List<Letter> letters(Language language, List<Item> entries) {
        AlphabeticIndex<Item> index = new AlphabeticIndex<>(language.locale());
        entries.forEach(entry -> index.addRecord(sortable(entry), entry));
        Collator collator = Collator.getInstance(language.locale());
        List<Letter> letters = new ArrayList<>();
        for (AlphabeticIndex.Bucket<Item> bucket : index) {
            List<Item> inBucket = new ArrayList<>();
            bucket.forEach(record -> inBucket.add(record.getData()));
            if (!inBucket.isEmpty()) {
                inBucket.sort(Comparator.comparing(Lists::sortable, collator::compare));
                String anchor = "l" + (letters.size() + 1);
                letters.add(new Letter(label(bucket), anchor, "#" + anchor, false, inBucket));
            }
        }
        return letters;
    }

    /** A title without the quotes or brackets it may begin with. */
    private static String sortable(Item entry) {
        return entry.title().replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    private static String label(AlphabeticIndex.Bucket<Item> bucket) {
        return bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : "#";
    }

    /** A part of a list, from 1. */
    static List<PageEntry> page(List<PageEntry> all, int number) {
        int from = Math.min(all.size(), Math.max(0, number - 1) * PAGE_SIZE);
        return all.subList(from, Math.min(all.size(), from + PAGE_SIZE));
    }

    /** By year, newest first; the entries come newest first. */
    static List<Year> years(List<PageEntry> entries) {
        TreeMap<Integer, List<Item>> years = new TreeMap<>(Comparator.reverseOrder());
        for (PageEntry entry : entries) {
            years.computeIfAbsent(entry.published().getYear(), year -> new ArrayList<>())
                    .add(Item.of(entry));
        }
        return years.entrySet().stream()
                .map(e -> new Year(String.valueOf(e.getKey()), e.getValue()))
                .toList();
    }
}
