package eu.tiltas.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.tiltas.config.Clock;
import eu.tiltas.config.Settings;
import eu.tiltas.config.Settings.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The provider of OpenID Connect that the settings name, if they name one: who is led to it comes back with a code, for
 * which it says who that is. By authorization code with PKCE, state and nonce; its keys are looked up when they are needed.
 */
@ApplicationScoped
public class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());

    /** Where a provider sends people back to. */
    private static final String RETURN = "/editor/provider";

    private static final int WAIT = 5_000;

    /** What a provider says of itself is asked for again after that time. */
    private static final Duration KNOWN = Duration.ofHours(1);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What it says of itself, and where its keys come from. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    private volatile Known known;

    /** Whether there is one. */
    public boolean exists() {
        return settings.provider().isPresent();
    }

    /** As people call it; empty if there is none. */
    public String name() {
        return settings.provider().map(ProviderSettings::name).orElse("");
    }

    private ProviderSettings chosen() {
        return settings.provider().orElseThrow(() -> Refused.because("desk.refused.provider"));
    }

    private URI back() {
        return URI.create(settings.publicUrl() + RETURN);
    }

    /**
     * Where somebody is led who wants to sign in by it.
     *
     * @throws Refused if there is no provider or it can't be reached
     */
    public URI way(Errand errand) {
        ProviderSettings chosen = chosen();
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(chosen.client()),
                        back())
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(new Nonce(errand.nonce()))
                .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Where somebody is led who wants to sign out there too; empty if it has no such place. */
    public Optional<URI> wayOut() {
        URI end = known().metadata().getEndSessionEndpointURI();
        return Optional.ofNullable(end).map(place -> new LogoutRequest(
                        place,
                        null,
                        null,
                        new ClientID(chosen().client()),
                        URI.create(settings.publicUrl() + "/editor/sign-in"),
                        null,
                        null)
                .toURI());
    }

    /**
     * Who somebody is who came back.
     *
     * @param query of the address at which the provider sent them
     * @throws Refused if that is not the answer to the errand, or the provider does not say who it is
     */
    public Identity identity(Errand errand, String query) {
        AuthenticationResponse response = answer(query);
        if (response.getState() == null
                || !errand.isAnsweredBy(response.getState().getValue(), clock.instant())) {
            throw Refused.because("desk.refused.provider.errand");
        }
        if (response.getIssuer() != null && !response.getIssuer().getValue().equals(chosen().issuer())) {
            throw Refused.because("desk.refused.provider.answer");
        }
        if (!response.indicatesSuccess()) {
            LOG.log(
                    Level.INFO,
                    "The provider let nobody in: {0}",
                    response.toErrorResponse().getErrorObject().getCode());
            throw Refused.because("desk.refused.provider.declined");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw Refused.because("desk.refused.provider.answer");
        }
        return Identity.of(claims(errand, code));
    }

    private AuthenticationResponse answer(String query) {
        try {
            return AuthenticationResponseParser.parse(URI.create(back() + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw Refused.because("desk.refused.provider.answer");
        }
    }

    private IDTokenClaimsSet claims(Errand errand, AuthorizationCode code) {
        ProviderSettings chosen = chosen();
        Known provider = known();
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(new ClientID(chosen.client()), new Secret(secret(chosen))),
                            new AuthorizationCodeGrant(code, back(), new CodeVerifier(errand.verifier())))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(WAIT);
            request.setReadTimeout(WAIT);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                LOG.log(
                        Level.WARNING,
                        "The provider gave nothing for a code: {0}",
                        response.toErrorResponse().getErrorObject().getCode());
                throw Refused.because("desk.refused.provider.answer");
            }
            return validator(chosen, provider)
                    .validate(
                            response.toSuccessResponse()
                                    .getTokens()
                                    .toOIDCTokens()
                                    .getIDToken(),
                            new Nonce(errand.nonce()));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.log(Level.WARNING, "What the provider said can''t be trusted: {0}", e.getMessage());
            throw Refused.because("desk.refused.provider.answer");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The provider can't be reached", e);
            throw Refused.because("desk.refused.provider.away");
        }
    }

    private static IDTokenValidator validator(ProviderSettings chosen, Known provider) {
        return new IDTokenValidator(
                new Issuer(chosen.issuer()),
                new ClientID(chosen.client()),
                // Signed by a key that only the provider has: never by the shared secret, never not at all.
                new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, provider.keys()),
                null);
    }

    private static String secret(ProviderSettings chosen) throws IOException {
        return Files.readString(chosen.secret()).strip();
    }

    private Known known() {
        Known now = known;
        if (now == null || clock.instant().isAfter(now.until())) {
            now = ask();
            known = now;
        }
        return now;
    }

    private Known ask() {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(chosen().issuer()), WAIT, WAIT);
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build();
            return new Known(metadata, keys, clock.instant().plus(KNOWN));
        } catch (GeneralException | IOException e) {
            LOG.log(Level.WARNING, "The provider can't be reached", e);
            throw Refused.because("desk.refused.provider.away");
        }
    }
}
