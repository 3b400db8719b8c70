package eu.tiltas.search.analysis.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import morfologik.fsa.FSA;
import morfologik.fsa.builders.CFSA2Serializer;
import morfologik.fsa.builders.FSABuilder;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.EncoderType;
import morfologik.stemming.WordData;

/** Packs forms with their dictionary forms into an automaton, in lower case; of the grammar only "noun" is kept. */
final class AutomatonBuild {

    private static final String PROPERTIES = "fsa.dict.separator=+\nfsa.dict.encoding=utf-8\nfsa.dict.encoder=SUFFIX\n";

    record Form(String form, String lemma, boolean noun) {

        Form map(UnaryOperator<String> change) {
            return new Form(change.apply(form), change.apply(lemma), noun);
        }
    }

    private AutomatonBuild() {}

    /** All forms; those written with a capital only where no other word is written like them in lower case. */
    static Set<Form> read(Path dictionary) throws IOException {
        List<Form> all = new ArrayList<>();
        for (WordData word : new DictionaryLookup(Dictionary.read(dictionary))) {
            String tag = word.getTag() == null ? "" : word.getTag().toString();
            all.add(new Form(
                    word.getWord().toString(),
                    word.getStem().toString(),
                    tag.startsWith("NN") || tag.startsWith("PM")));
        }
        Set<String> common = new HashSet<>();
        all.stream().map(Form::form).filter(form -> form.equals(lower(form))).forEach(common::add);
        Set<Form> forms = new HashSet<>();
        all.stream()
                .filter(form -> form.form().equals(lower(form.form())) || !common.contains(lower(form.form())))
                .filter(form -> form.form().codePoints().anyMatch(Character::isLetter))
                .map(form -> form.map(AutomatonBuild::lower))
                .forEach(forms::add);
        return forms;
    }

    static void write(Set<Form> forms, Path directory, String name, boolean nouns) throws IOException {
        Set<ByteBuffer> sequences = new HashSet<>();
        for (Form form : forms) {
            sequences.add(ByteBuffer.wrap(sequence(form, nouns && form.noun() ? "n" : "")));
        }
        List<byte[]> sorted =
                new ArrayList<>(sequences.stream().map(ByteBuffer::array).toList());
        sorted.sort(FSABuilder.LEXICAL_ORDERING);
        FSA automaton = FSABuilder.build(sorted);
        try (OutputStream out = new HunspellFiles.Packed(Files.newOutputStream(directory.resolve(name + ".dict.gz")))) {
            new CFSA2Serializer().serialize(automaton, out);
        }
        try (OutputStream out = new HunspellFiles.Packed(Files.newOutputStream(directory.resolve(name + ".info.gz")))) {
            out.write(PROPERTIES.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] sequence(Form form, String tag) {
        byte[] word = form.form().getBytes(StandardCharsets.UTF_8);
        ByteBuffer lemma = EncoderType.SUFFIX
                .get()
                .encode(
                        ByteBuffer.allocate(0),
                        ByteBuffer.wrap(word),
                        ByteBuffer.wrap(form.lemma().getBytes(StandardCharsets.UTF_8)));
        ByteBuffer sequence = ByteBuffer.allocate(word.length + lemma.remaining() + tag.length() + 2);
        sequence.put(word).put((byte) '+').put(lemma).put((byte) '+').put(tag.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sequence.array(), sequence.position());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
