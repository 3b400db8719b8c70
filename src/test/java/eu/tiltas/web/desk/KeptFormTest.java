package eu.tiltas.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tiltas.security.Codes;
import eu.tiltas.security.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for its writer to sign in again. */
class KeptFormTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final Seal seal = Codes.seal();

    private static KeptForm form(int length) {
        return new KeptForm("ona", "/editor/text?key=emn", Map.of("body", List.of("ą".repeat(length))));
    }

    @Test
    void itComesBackWithTheAccountItBelongsTo() {
        String closed = form(1_000).closed(seal, NOW).orElseThrow();
        assertThat(KeptForm.open(seal, NOW, closed)).contains(form(1_000));
        assertThat(KeptForm.open(seal, NOW, closed))
                .get()
                .extracting(KeptForm::account)
                .isEqualTo("ona");
    }

    @Test
    void whatIsTooMuchIsNotClosedAtAll() {
        assertThat(form(5 << 20).closed(seal, NOW)).isEmpty();
        assertThat(form(3 << 20).closed(seal, NOW)).isPresent();
    }
}
