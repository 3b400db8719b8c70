package eu.tiltas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.language.Language;
import eu.tiltas.markup.Separator;
import eu.tiltas.security.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people bring them. */
class TableFileTest {

    private static final Charset BALTIC = Charset.forName("windows-1257");

    private static TableFile read(String text) {
        return TableFile.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(byte[] content, String reason) {
        assertThatThrownBy(() -> TableFile.of(content)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.reasons().get(0).in(Language.EN))
                .contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"',',COMMA", "';',SEMICOLON", "'\t',TAB"})
    void whateverStandsBetweenCellsTheTableIsTheSame(String sign, Separator separator) {
        TableFile table = read("key,name\r\nred,\"a;b\"\r\n".replace(",", sign));

        assertThat(table.separator()).isEqualTo(separator);
        assertThat(table.text())
                .isEqualTo(separator == Separator.COMMA ? "key,name\nred,\"a;b\"\n" : "key,name\nred,a;b\n");
    }

    @Test
    void aNumberWithACommaStaysOneCell() {
        assertThat(read("key;share\nred;12,5\n").text()).isEqualTo("key,share\nred,\"12,5\"\n");
    }

    @Test
    void aCommaInAHeadingDividesNothing() {
        assertThat(read("key;\"a, b, c\"\nred;1\n").separator()).isEqualTo(Separator.SEMICOLON);
    }

    @Test
    void aByteOrderMarkIsNoLetterOfTheFirstHeading() {
        assertThat(read("\uFEFFkey;name\nred;ž\n").text()).isEqualTo("key,name\nred,ž\n");
    }

    @Test
    void aTableWithCommasIsKeptToTheLetter() {
        assertThat(read(" a , b\n\n\"1\",2").text()).isEqualTo(" a , b\n\n\"1\",2");
    }

    @Test
    void anOpenQuotationMarkIsLeftToWhoReadsTheTable() {
        assertThat(read("key;name\nred;\"a\n").text()).isEqualTo("key;name\nred;\"a\n");
    }

    @Test
    void lettersOfAnotherEncodingAreToldWithTheirLine() {
        refuses("key,name\nblue,a\nred,Žalias\n".getBytes(BALTIC), "from line 3 on it is not UTF-8");
        refuses("\uFEFFkey,name\n".getBytes(StandardCharsets.UTF_16LE), "from line 1 on");
    }

    @Test
    void aSpreadsheetIsToldFromOtherFilesThatAreNoText() {
        refuses(new byte[] {'P', 'K', 3, 4, 20, 0}, "This is a spreadsheet");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "This is a spreadsheet");
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "no table as text");
        refuses("key\0name\n".getBytes(StandardCharsets.UTF_8), "no table as text");
    }

    @Test
    void whatIsEmptyOrTooLargeIsRefused() {
        refuses(new byte[0], "empty");
        refuses(new byte[PlainFile.MOST + 1], "1 MB at most");
    }
}
