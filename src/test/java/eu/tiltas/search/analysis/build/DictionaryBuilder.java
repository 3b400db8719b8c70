package eu.tiltas.search.analysis.build;

import eu.tiltas.search.analysis.build.AutomatonBuild.Form;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Builds the portal's dictionaries from their sources. Run by hand when a source changes; the README beside the built
 * files says how.
 */
public final class DictionaryBuilder {

    private final Path spelling;
    private final Path forms;
    private final Path target;

    private DictionaryBuilder(Path spelling, Path forms, Path target) {
        this.spelling = spelling;
        this.forms = forms;
        this.target = target;
    }

    /**
     * @param args the directory with {@code lt_LT}, {@code lv_LV}, {@code sv_SE} (.aff, .dic); the directory into which the
     *     two LanguageTool archives were unpacked; the directory to write to
     */
    public static void main(String[] args) throws IOException {
        new DictionaryBuilder(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).build();
    }

    private void build() throws IOException {
        hunspell(
                "lt",
                LithuanianBuild.of(
                        HunspellFiles.read(spelling, "lt_LT", Charset.forName("ISO-8859-13")),
                        apart("lithuanian.txt")));
        hunspell(
                "lv",
                LatvianBuild.of(HunspellFiles.read(spelling, "lv_LV", StandardCharsets.UTF_8), apart("latvian.txt")));
        hunspell(
                "sv_spelling",
                SwedishBuild.of(HunspellFiles.read(spelling, "sv_SE", StandardCharsets.UTF_8), lines("swedish.txt")));
        Set<Form> swedish = AutomatonBuild.read(forms.resolve("org/languagetool/resource/sv/swedish.dict"));
        swedish.addAll(SwedishBuild.forms(lines("swedish.txt")));
        AutomatonBuild.write(swedish, target, "sv", true);
        AutomatonBuild.write(map(swedish, DictionaryBuilder::fold), target, "sv_folded", true);
        Set<Form> english = AutomatonBuild.read(forms.resolve("org/languagetool/resource/en/english.dict"));
        english.addAll(map(english, DictionaryBuilder::fold));
        AutomatonBuild.write(english, target, "en", false);
    }

    private void hunspell(String name, HunspellFiles files) throws IOException {
        files.write(target, name);
        FoldedHunspell.of(files, DictionaryBuilder::fold).write(target, name + "_folded");
    }

    private static Set<Form> map(Set<Form> forms, UnaryOperator<String> change) {
        Set<Form> changed = new HashSet<>();
        forms.forEach(form -> changed.add(form.map(change)));
        return changed;
    }

    private static Map<String, String> apart(String name) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split(": ");
            List.of(sides[1].split(" ")).forEach(form -> words.put(form, sides[0]));
        }
        return words;
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/eu/tiltas/search/analysis/build", name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** The table by which text is folded too. */
    private static String fold(String text) {
        char[] folded = new char[4 * text.length()];
        int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
        return new String(folded, 0, length);
    }
}
