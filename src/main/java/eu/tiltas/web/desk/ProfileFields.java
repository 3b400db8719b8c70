package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.security.Profile;
import eu.tiltas.security.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an account is allowed, as a form has it. */
public class ProfileFields {

    private String[] roles = new String[0];
    private String[] languages = new String[0];
    private String organisation = "";

    /** Begins with what is allowed now. */
    void fill(Profile profile) {
        roles = profile.roles().stream().map(Role::code).toArray(String[]::new);
        languages = profile.languages().stream().map(Language::code).toArray(String[]::new);
        organisation = profile.organisation().orElse("");
    }

    Profile profile() {
        return new Profile(
                Arrays.stream(roles).flatMap(code -> Role.of(code).stream()).collect(Collectors.toSet()),
                Arrays.stream(languages)
                        .flatMap(code -> Language.of(code).stream())
                        .collect(Collectors.toSet()),
                Optional.of(organisation));
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public String[] getLanguages() {
        return languages.clone();
    }

    public void setLanguages(String[] languages) {
        this.languages = languages.clone();
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation == null ? "" : organisation;
    }
}
