package eu.tiltas.security;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a provider names.
 *
 * @param key of that person at that provider, which never changes
 * @param subject as the provider calls the person
 * @param email which the provider has verified, in lower case; empty if it says of none that it has
 */
public record Identity(String key, String subject, Optional<String> email) {

    static Identity of(IDTokenClaimsSet claims) {
        String subject = claims.getSubject().getValue();
        String key = Token.hash(claims.getIssuer().getValue() + "\n" + subject);
        boolean verified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        Optional<String> email = Optional.ofNullable(claims.getStringClaim("email"))
                .filter(address -> verified)
                .map(address -> address.strip().toLowerCase(Locale.ROOT));
        return new Identity(key, subject, email);
    }
}
