package eu.tiltas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserConditionTest {

    @TempDir
    Path folder;

    @Test
    void testsRunWhereThereIsChromium() {
        assertThat(BrowserCondition.decide(Optional.of(Path.of("/chromium")), Map.of("CI", "true"), "Tests")
                        .isDisabled())
                .isFalse();
    }

    @Test
    void testsAreSkippedOnADeskWithoutChromium() {
        assertThat(BrowserCondition.decide(Optional.empty(), Map.of(), "Tests").isDisabled())
                .isTrue();
    }

    @Test
    void theBannerNamesWhatIsNotTestedAndTheRemedy() {
        assertThat(BrowserCondition.decide(Optional.empty(), Map.of("CI", "false"), "KeyboardBrowserIT")
                        .getReason())
                .hasValueSatisfying(
                        banner -> assertThat(banner).contains("NOT TESTED: KeyboardBrowserIT", "apt-get install"));
    }

    @Test
    void testsFailInIntegrationWithoutChromium() {
        assertThatThrownBy(() -> BrowserCondition.decide(Optional.empty(), Map.of("CI", "true"), "Tests"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No Chromium");
    }

    @Test
    void chromiumIsFoundOnThePath() throws IOException {
        Path file = program("chromium");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).contains(file);
    }

    @Test
    void theNamedChromiumComesFirst() throws IOException {
        program("chromium");
        Path named = program("mine");
        assertThat(Chromium.find(Map.of("PATH", folder.toString(), "CHROME", named.toString())))
                .contains(named);
    }

    @Test
    void aFileThatCannotRunIsNoChromium() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.find(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
