package eu.tiltas.search.answer;

import eu.tiltas.config.Clock;
import eu.tiltas.content.Transfer;
import eu.tiltas.dataset.ImportedDatasets;
import eu.tiltas.language.Language;
import eu.tiltas.register.ImportedRegisters;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.concept.QueryConcepts;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class TmpTest {
    @Test
    void run() throws Exception {
        Path content = Path.of("content");
        ImportedRegisters r = new ImportedRegisters(content);
        r.run();
        ImportedDatasets d = new ImportedDatasets();
        new Transfer(content, new Clock(), List.of(d.holder())).run();
        Answers a = new Answers(QuestionBook.of(content), List.of(r.answers(), d.answers()));
        ConceptBook c = ConceptBook.of(content);
        List<String[]> qs = new ArrayList<>();
        for (String l : Files.readAllLines(content.resolve("search/judgements.tsv")))
            if (!l.startsWith("#") && !l.startsWith("query\t")) qs.add(l.split("\t"));
        for (String l : Files.readAllLines(Path.of("/tmp/more.tsv"))) qs.add(l.split("\t"));
        Map<String[], QueryConcepts> cs = new LinkedHashMap<>();
        for (String[] q : qs) cs.put(q, c.finder().asked(q[0], Language.of(q[1]).get()));
        int n = 0;
        for (String[] q : qs) {
            var x = a.to(q[0], cs.get(q), Language.of(q[1]).get());
            if (x.isPresent()) {
                n++;
                System.out.println("ANSWERED " + q[1] + " " + q[0]);
                x.get()
                        .readings()
                        .forEach(y -> System.out.println(
                                "      " + y.record() + " :: " + y.topic() + " :: " + y.said() + " " + y.asOf() + " "
                                        + y.doubts() + " " + y.sources().size()));
            } else if (q.length < 4) System.out.println("none     " + q[1] + " " + q[0]);
        }
        System.out.println(n + " of " + qs.size());
        for (int round = 0; round < 6; round++) {
            long t = System.nanoTime();
            for (String[] q : qs) a.to(q[0], cs.get(q), Language.of(q[1]).get());
            System.out.println((System.nanoTime() - t) / 1000.0 / qs.size() + " us each");
        }
        r.close();
    }
}
