package eu.tiltas.web.desk;

import eu.tiltas.config.Clock;
import eu.tiltas.security.Refused;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A time at which something is to go live, as forms of the desk ask for it. */
final class DueTime {

    private static final List<String> ZONES =
            List.of("Europe/Vilnius", "Europe/Riga", "Europe/Stockholm", "Europe/Brussels", "UTC");

    private DueTime() {}

    static LocalDateTime time() {
        try {
            return LocalDateTime.parse(Sent.text("time"));
        } catch (DateTimeParseException e) {
            throw Refused.because("desk.refused.moment");
        }
    }

    static ZoneId zone() {
        return ZONES.contains(Sent.text("zone")) ? ZoneId.of(Sent.text("zone")) : Clock.ZONE;
    }

    /** What can be chosen, that which was sent chosen already. */
    static List<Choice> zones() {
        return ZONES.stream()
                .map(zone -> new Choice(zone, zone.replace('_', ' '), zone.equals(zone().getId())))
                .toList();
    }
}
