package eu.tiltas.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.language.Language;
import eu.tiltas.language.Localized;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code page.yaml} says. */
class PageMetadataTest {

    private final List<Fault> faults = new ArrayList<>();

    private PageMetadata read(String yaml) {
        return PageMetadata.read(yaml, faults);
    }

    @Test
    void everythingIsRead() {
        PageMetadata metadata = read(
                """
                type: organisation
                section: cooperation
                order: 40
                sourceLanguage: lt
                published: 2026-11-21
                checked: 2026-11-20
                owner: {lt: Migracijos departamentas, en: Migration Department}
                sources:
                  - title: Migration trends
                    lang: en
                    publisher: IOM
                    url: https://example.org/a.pdf
                    asOf: 2018-03
                contacts:
                  - name: Migration Department
                    url: https://example.org
                    email: info@example.org
                    phone: +370 5 271 7112
                    address: Vilnius
                    hours: {en: Mon–Fri}
                related: [iom, euaa]
                terms: false
                """);

        assertThat(faults).isEmpty();
        assertThat(metadata)
                .isEqualTo(new PageMetadata(
                        PageType.ORGANISATION,
                        "cooperation",
                        40,
                        Optional.of(Language.LT),
                        Optional.of(LocalDate.of(2026, 11, 21)),
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Localized.of(
                                Map.of(Language.LT, "Migracijos departamentas", Language.EN, "Migration Department"))),
                        List.of(new Source(
                                Localized.neutral("Migration trends"),
                                Optional.of(Language.EN),
                                Optional.of(Localized.neutral("IOM")),
                                Optional.of("https://example.org/a.pdf"),
                                Optional.of(new PartialDate("2018-03")))),
                        List.of(new Contact(
                                Localized.neutral("Migration Department"),
                                Optional.of("https://example.org"),
                                Optional.of("info@example.org"),
                                Optional.of("+370 5 271 7112"),
                                Optional.of("Vilnius"),
                                Optional.of(Localized.of(Map.of(Language.EN, "Mon–Fri"))))),
                        List.of("iom", "euaa"),
                        false));
    }

    @Test
    void everythingMayBeLeftOut() {
        PageMetadata metadata = read("");

        assertThat(faults).isEmpty();
        assertThat(metadata.type()).isEqualTo(PageType.GUIDANCE);
        assertThat(metadata.section()).isEmpty();
        assertThat(metadata.sources()).isEmpty();
    }

    @Test
    void pageWithoutAnOrderComesLast() {
        assertThat(read("").order()).isGreaterThan(read("order: 99999").order());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: brochure             | type.unknown    | brochure",
                "type: Guidance             | type.unknown    | Guidance",
                "order: first               | field.number    | first",
                "order: 1.5                 | field.number    | 1.5",
                "order: 99999999999         | field.number    | 99999999999",
                "sourceLanguage: de         | language.unknown | de",
                "published: 21.11.2026      | field.date      | 21.11.2026",
                "published: 2026-02-30      | field.date      | 2026-02-30",
                "checked: 2026              | field.date      | 2026",
                "owner: {de: Amt}           | language.unknown | de",
                "sources: [{title: A, asOf: March 2018}] | field.asof | March 2018",
                "sources: [{title: A, lang: xx}] | language.unknown | xx",
                "sources: [{title: A, url: www.example.org}] | address | www.example.org",
                "sources: [{title: A, url: 'javascript:alert(1)'}] | address | javascript:alert(1)",
                "sources: [{url: 'https://example.org'}] | field.missing | title",
                "contacts: [{name: A, url: 'mailto:a@example.org'}] | address | mailto:a@example.org",
                "contacts: [{email: a@example.org}] | field.missing | name"
            })
    void wrongValueIsAnError(String yaml, String key, String argument) {
        read(yaml);

        assertThat(faults).containsExactly(Fault.error(1, key, argument));
    }

    @ParameterizedTest
    @CsvSource({"colour: red, colour", "sources: [{title: A; page: 3}], page", "contacts: [{name: A; fax: 3}], fax"})
    void unknownFieldIsAWarning(String yaml, String field) {
        read(yaml.replace(';', ','));

        assertThat(faults).containsExactly(Fault.warning(1, "field.unknown", field));
    }

    @Test
    void faultsHaveTheirLines() {
        read("type: news\nsources:\n  - title: A\n  - title: B\n    asOf: x\n");

        assertThat(faults).containsExactly(Fault.error(5, "field.asof", "x"));
    }

    @Test
    void wrongSourceDoesNotHideTheOthers() {
        assertThat(read("sources:\n  - publisher: A\n  - title: B").sources())
                .extracting(source -> source.title().neutral())
                .containsExactly("B");
    }
}
