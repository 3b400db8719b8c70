package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client has and what it can read. */
class NegotiationTest {

    private static final String ETAG = "\"5-20778-abc\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5-20778-abc\"",
                "W/\"5-20778-abc\"",
                "*",
                " * ",
                "\"x\", \"5-20778-abc\"",
                "\"x\",W/\"5-20778-abc\" , \"y\""
            })
    void clientThatNamesTheValidatorHasIt(String header) {
        assertThat(Negotiation.has(header, ETAG)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "\"5-20778-ab\"",
                "5-20778-abc",
                "\"5-20778-abc-gzip\"",
                "\"5-20778-abc",
                "w/\"5-20778-abc\"",
                ",",
                "\"*\"",
                "\"5-20778-ABC\"",
                "x*"
            })
    void otherClientHasItNot(String header) {
        assertThat(Negotiation.has(header, ETAG)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8",
                "gzip;q=0.5",
                "deflate , gzip ; q=0.001",
                "gzip;q=1"
            })
    void gzipIsTaken(String header) {
        assertThat(Negotiation.takesGzip(header)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "identity",
                "br",
                "gzip;q=0",
                "gzip; q=0",
                "gzip;q=0.000",
                "gzip ; Q = 0.0",
                "deflate, gzip;q=0, br",
                "notgzip",
                "gzipx"
            })
    void gzipIsNotTaken(String header) {
        assertThat(Negotiation.takesGzip(header)).isFalse();
    }
}
