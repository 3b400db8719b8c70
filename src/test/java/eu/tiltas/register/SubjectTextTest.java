package eu.tiltas.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written of a subject is read as the same subject; and what the acts of the desk make of its facts. */
class SubjectTextTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final Path REGISTERS = Path.of("content/registers");

    private static Declaration declaration(Path register) throws IOException {
        return DeclarationFile.read(
                register.getFileName().toString(),
                Files.readString(register.resolve(DeclarationFile.NAME)),
                new ArrayList<>());
    }

    private static Subject read(String key, String yaml, Declaration register) {
        List<Fault> faults = new ArrayList<>();
        Subject subject = SubjectFile.read("x", key, yaml, "", register, faults)
                .map(SubjectFile::subject)
                .orElseThrow(() -> new AssertionError(faults + "\n" + yaml));
        assertThat(faults).isEmpty();
        return subject;
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void everySubjectOfThePortalIsReadAsItWasWritten() throws IOException {
        int count = 0;
        for (Path folder : in(REGISTERS)) {
            Declaration register = declaration(folder);
            for (Path file : in(folder)) {
                String name = file.getFileName().toString();
                if (!name.equals(DeclarationFile.NAME)) {
                    Subject subject = read(name.replace(".yaml", ""), Files.readString(file), register);
                    String written = SubjectText.of(subject).write(register);
                    Subject again = read(subject.key(), written, register);

                    assertThat(again.facts()).as(name).containsExactlyInAnyOrderElementsOf(subject.facts());
                    assertThat(again.also()).isEqualTo(subject.also());
                    assertThat(again.pages()).isEqualTo(subject.pages());
                    assertThat(SubjectText.of(again).write(register)).as(name).isEqualTo(written);
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(100);
    }

    private static WrittenFact fact(String value, String from, String until, String recorded, String superseded) {
        return new WrittenFact(
                "status",
                Map.of("", value),
                from,
                until,
                List.of(new WrittenSource(Map.of("", "Map"), "", Map.of(), "", "")),
                "",
                "confirmed",
                Map.of(),
                recorded,
                superseded);
    }

    private static SubjectEdit edit(WrittenFact published) {
        return new SubjectEdit(SubjectText.EMPTY.with(List.of(published)), Set.of(published), TODAY);
    }

    @Test
    void aCorrectionKeepsWhatWasSaidAndTakesItsPlaceForTheSameTime() {
        WrittenFact old = fact("open", "2020", "", "2026-11-01", "");

        assertThat(edit(old).correct(old, fact("shut", "2020", "", "", "")).facts())
                .containsExactly(
                        fact("open", "2020", "", "2026-11-01", "2026-11-28"),
                        fact("shut", "2020", "", "2026-11-28", ""));
    }

    @Test
    void aNewStateOfAffairsEndsTheOldOneThatWasTrue() {
        WrittenFact old = fact("open", "2020", "", "2026-11-01", "");

        assertThat(edit(old)
                        .change(old, fact("shut", "", "", "", ""), "2026-10")
                        .facts())
                .containsExactly(
                        fact("open", "2020", "", "2026-11-01", "2026-11-28"),
                        fact("open", "2020", "2026-10", "2026-11-28", ""),
                        fact("shut", "2026-10", "", "2026-11-28", ""));
    }

    @Test
    void whatNobodyHasReadYetIsReplaced() {
        WrittenFact draft = fact("open", "2020", "", "2026-11-28", "");
        SubjectEdit edit = new SubjectEdit(SubjectText.EMPTY.with(List.of(draft)), Set.of(), TODAY);

        assertThat(edit.retract(draft).facts()).isEmpty();
    }
}
