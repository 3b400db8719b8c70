package eu.tiltas.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks what time it is. Days begin and end in Vilnius, whose midnight Riga shares. */
@ApplicationScoped
public class Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

    private final java.time.Clock source;

    public Clock() {
        this(java.time.Clock.systemUTC());
    }

    public Clock(java.time.Clock source) {
        this.source = source;
    }

    public Instant instant() {
        return source.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }
}
