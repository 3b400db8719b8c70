package eu.tiltas.web.desk;

import eu.tiltas.language.Language;
import eu.tiltas.register.Registers;
import eu.tiltas.register.Snapshot;
import eu.tiltas.security.Profile;
import eu.tiltas.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be chosen in forms about accounts, in the language of the desk. */
@Named("deskChoices")
@RequestScoped
public class Choices {

    private static final String ORGANISATIONS = "organisations";

    @Inject
    DeskView desk;

    @Inject
    Registers registers;

    public List<SelectItem> getRoles() {
        return Arrays.stream(Role.values())
                .map(role -> new SelectItem(role.code(), desk.word("desk.role." + role.code())))
                .toList();
    }

    /** For translators, in the language of the desk. */
    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(language -> new SelectItem(language.code(), desk.word("language.name." + language.code())))
                .toList();
    }

    /** For the desk itself, each in itself. */
    public List<SelectItem> getOwnNames() {
        return Arrays.stream(Language.values())
                .map(language -> new SelectItem(language.code(), language.ownName()))
                .toList();
    }

    /** The institutions of the register, and none. */
    public List<SelectItem> getOrganisations() {
        List<SelectItem> items = new ArrayList<>();
        Collator collator = Collator.getInstance(desk.language().locale().toLocale());
        snapshot().ifPresent(snapshot -> snapshot.subjects()
                .map(subject -> new SelectItem(subject.key(), snapshot.title(subject, desk.language())))
                .sorted(Comparator.comparing(SelectItem::getLabel, collator))
                .forEach(items::add));
        items.add(0, new SelectItem("", desk.word("desk.organisation.none")));
        return items;
    }

    private Optional<Snapshot> snapshot() {
        return registers.at(ORGANISATIONS).map(register -> register.on(registers.today(), registers.today()));
    }

    /** What an account is allowed, in words. */
    String told(Profile profile) {
        String roles = Arrays.stream(Role.values())
                .filter(profile.roles()::contains)
                .map(role -> desk.word("desk.role." + role.code()))
                .collect(Collectors.joining(", "));
        String languages = Arrays.stream(Language.values())
                .filter(profile.languages()::contains)
                .map(Language::code)
                .collect(Collectors.joining(", "));
        return languages.isEmpty() ? roles : roles + " (" + languages + ")";
    }

    /** The name of an institution; its key where the register has none. */
    public String organisation(String key) {
        return registers
                .at(ORGANISATIONS)
                .flatMap(register -> register.subject(key))
                .map(subject -> snapshot().orElseThrow().title(subject, desk.language()))
                .orElse(key);
    }
}
