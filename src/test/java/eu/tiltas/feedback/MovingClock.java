package eu.tiltas.feedback;

import eu.tiltas.config.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that a test moves. */
final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-11-28T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
