package eu.tiltas.dataset.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.markup.Csv;
import eu.tiltas.markup.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of CSV on the Web that is understood, held to what the W3C's own tests ask of it. */
class TableMetadataTest {

    static Stream<Arguments> cases() {
        try (var stream = TableMetadataTest.class.getResourceAsStream("cases.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> Arguments.of(parts[0], parts[1], parts[2], parts[3].replace(';', '\n') + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "W3C test {0}: {1}")
    @MethodSource("cases")
    void isToldAsTheStandardAsks(String number, String told, String members, String csv) {
        List<Fault> faults = read(members, csv);
        String worst = faults.isEmpty() ? "good" : faults.stream().anyMatch(Fault::isError) ? "error" : "warning";
        assertThat(worst).as(faults.toString()).isEqualTo(told);
        assertThat(faults).noneMatch(fault -> fault.key().equals("csvw.unsupported"));
    }

    private static List<Fault> read(String members, String csv) {
        List<Fault> faults = new ArrayList<>();
        String json = "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\", " + members + "}";
        Optional<TableMetadata> metadata = TableMetadata.read(json, faults);
        metadata.ifPresent(read -> Table.read(Csv.parse(csv, faults), read, faults));
        return faults;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"dialect\": {\"delimiter\": \";\"}, \"tableSchema\": {\"columns\": [{\"titles\": \"a\"}]}",
                "\"tableSchema\": {\"columns\": [{\"titles\": \"a\", \"separator\": \";\"}]}",
                "\"tableSchema\": {\"columns\": [{\"titles\": \"a\", \"virtual\": true}]}",
                "\"tableSchema\": {\"columns\": [{\"titles\": \"a\", \"datatype\": \"dateTime\"}]}",
                "\"tableSchema\": {\"columns\": [{\"titles\": \"a\"}], \"foreignKeys\": []}",
                "\"tableSchema\": \"elsewhere.json\"",
            })
    void whatIsNotUnderstoodIsAnErrorAndNoSilence(String members) {
        assertThat(read(members, "a\n1\n"))
                .anyMatch(fault -> fault.isError() && fault.key().equals("csvw.unsupported"));
    }

    @Test
    void aFaultKnowsItsLine() {
        List<Fault> faults = new ArrayList<>();
        TableMetadata.read("{\n\"@context\": \"http://www.w3.org/ns/csvw\",\n\"url\": \"t\",\n\"colour\": 1}", faults);
        assertThat(faults).anyMatch(fault -> fault.key().equals("csvw.property") && fault.line() == 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "{\"a\":}", "nothing", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{} {}"})
    void whatIsNoJsonIsToldAndDoesNotBreak(String text) {
        List<Fault> faults = new ArrayList<>();
        TableMetadata.read(text, faults);
        assertThat(faults).isNotEmpty();
    }
}
