package eu.tiltas.web.desk;

import eu.tiltas.content.ContentFile;
import eu.tiltas.page.Origin;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Seal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Where a text was taken from, on its way through a form, where nobody can change it. */
final class SealedOrigin {

    private static final String PURPOSE = "origin";

    private SealedOrigin() {}

    static Origin of(String name, byte[] content, String address, LocalDate day) {
        return new Origin(name, ContentFile.checksum(content), address, day);
    }

    static String closed(Seal seal, Origin origin) {
        String json = Json.createObjectBuilder()
                .add("name", origin.name())
                .add("checksum", origin.checksum())
                .add("address", origin.address())
                .add("day", origin.takenOn().toString())
                .build()
                .toString();
        return seal.close(PURPOSE, json.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused if it was not closed here */
    static Origin open(Seal seal, String closed) {
        byte[] json = (closed.isEmpty() ? java.util.Optional.<byte[]>empty() : seal.open(PURPOSE, closed))
                .orElseThrow(() -> Refused.because("desk.refused.intake.origin"));
        try (var reader = Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
            JsonObject read = reader.readObject();
            return new Origin(
                    read.getString("name"),
                    read.getString("checksum"),
                    read.getString("address"),
                    LocalDate.parse(read.getString("day")));
        }
    }
}
