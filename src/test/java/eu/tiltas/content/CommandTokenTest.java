package eu.tiltas.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can read the data directory may give commands. */
class CommandTokenTest {

    @TempDir
    Path data;

    private CommandToken token;

    @BeforeEach
    void make() {
        token = new CommandToken(data.resolve("command.token"));
        token.ensure();
    }

    private String word() throws IOException {
        return Files.readString(data.resolve("command.token"));
    }

    @Test
    void wordOfTheFileIsAdmitted() throws IOException {
        assertThat(token.admits("Bearer " + word())).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Basic x"})
    void anythingElseIsNot(String header) {
        assertThat(token.admits(header)).isFalse();
    }

    @Test
    void wordIsLongAndNoTwoAreTheSame() throws IOException {
        String first = word();
        Files.delete(data.resolve("command.token"));
        token.ensure();

        assertThat(word()).matches("[0-9a-f]{64}").isNotEqualTo(first);
    }

    @Test
    void wordOutlivesARestart() throws IOException {
        String first = word();
        token.ensure();

        assertThat(word()).isEqualTo(first);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("command.token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void emptyFileAdmitsNobody() throws IOException {
        Files.writeString(data.resolve("command.token"), "");

        assertThat(token.admits("Bearer ")).isFalse();
        assertThat(token.admits("Bearer")).isFalse();
    }

    @Test
    void missingFileAdmitsNobody() throws IOException {
        Files.delete(data.resolve("command.token"));

        assertThat(token.admits("Bearer ")).isFalse();
    }
}
