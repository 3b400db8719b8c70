package eu.tiltas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentTest {

    private static final Set<String> PROXIES = Set.of("127.0.0.1", "::1", "10.0.0.5");

    @Test
    void fieldsKeepTheirLinesAndSigns() {
        assertThat(Sent.fields("text=a%0D%0Ab+%C5%BE%26&seen=x.y&empty="))
                .contains(Map.of("text", "a\r\nb ž&", "seen", "x.y", "empty", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=%ff", "a=1&a=2", "a=\u00e9", "%c0%af=1", "a=%ed%a0%80", "a=b\n"})
    void whatIsNoFormIsNotRead(String body) {
        assertThat(Sent.fields(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, false",
                "same-origin, https://evil.example, false",
                "same-site, -, true",
                "cross-site, -, true",
                "none, -, true",
                "cross-site, https://www.example.org, true",
                "-, -, false",
                "-, https://www.example.org, false",
                "-, http://portal:8080, false",
                "-, https://portal:8080, false",
                "-, https://evil.example, true",
                "-, https://www.example.org.evil.example, true",
                "-, null, true"
            })
    void aPageOfAnotherSiteIsKnown(String fetchSite, String origin, boolean foreign) {
        assertThat(Sent.isForeign(fetchSite, origin, "portal:8080", "https://www.example.org"))
                .isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "192.0.2.7, -, 192.0.2.7",
                "192.0.2.7, 198.51.100.1, 192.0.2.7",
                "127.0.0.1, 198.51.100.1, 198.51.100.1",
                "0:0:0:0:0:0:0:1, 198.51.100.1, 198.51.100.1",
                "127.0.0.1, '203.0.113.9, 198.51.100.1', 198.51.100.1",
                "127.0.0.1, '203.0.113.9, 198.51.100.1, 10.0.0.5', 198.51.100.1",
                "127.0.0.1, 'made.up.example, 10.0.0.5', 10.0.0.5",
                "127.0.0.1, made.up.example, 127.0.0.1",
                "127.0.0.1, '', 127.0.0.1",
                "127.0.0.1, -, 127.0.0.1"
            })
    void aProxyIsBelievedForWhomItAsks(String peer, String forwarded, String sender) {
        assertThat(Sender.of(peer, forwarded, PROXIES)).isEqualTo(sender);
    }

    @Test
    void aNetworkOfIpv6IsOneSender() {
        assertThat(Sender.of("2001:db8:0:1::1", null, PROXIES))
                .isEqualTo(Sender.of("2001:db8:0:1::ffff", null, PROXIES));
        assertThat(Sender.of("2001:db8:0:2::1", null, PROXIES))
                .isNotEqualTo(Sender.of("2001:db8:0:1::1", null, PROXIES));
    }
}
