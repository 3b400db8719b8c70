package eu.tiltas.web;

import eu.tiltas.config.Settings;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Routes;
import eu.tiltas.register.CoverageView;
import eu.tiltas.register.GlossaryView;
import eu.tiltas.register.Register;
import eu.tiltas.register.RegisterParameters;
import eu.tiltas.register.RegisterQuery;
import eu.tiltas.register.RegisterRoutes;
import eu.tiltas.register.RegisterView;
import eu.tiltas.register.Registers;
import eu.tiltas.register.RegistersView;
import eu.tiltas.register.Subject;
import eu.tiltas.register.SubjectView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is answered where registers and their subjects stand. */
@RequestScoped
class RegisterAnswers {

    private static final Set<String> DAYS = Set.of("asOf", "knownOn");

    @Inject
    SiteView site;

    @Inject
    Settings settings;

    @Inject
    Registers registers;

    @Inject
    RegistersView list;

    @Inject
    RegisterView view;

    @Inject
    SubjectView subjects;

    @Inject
    CoverageView coverage;

    @Inject
    GlossaryView glossary;

    /** Whether a path below a language belongs to registers. */
    static boolean isPlace(Language language, String rest) {
        String word = Routes.word(language, "registers");
        return rest.equals(word) || rest.startsWith(word + "/");
    }

    /** The parameters that a path of registers knows. */
    Set<String> parameters(Language language, String rest) {
        String[] parts = rest.split("/");
        Optional<Register> register = parts.length < 2 ? Optional.empty() : registers.atSlug(language, parts[1]);
        if (register.isEmpty()) {
            return Set.of();
        }
        if (parts.length == 2) {
            return RegisterParameters.names(register.get().declaration());
        }
        return isSpecial(language, register.get(), parts)
                ? Set.of("asOf", CoverageView.PARTY, StrayParameters.LETTER)
                : DAYS;
    }

    /** What stands at a path below a language. */
    Answer at(Target target, Language language, String rest) {
        String[] parts = rest.split("/", -1);
        try {
            if (parts.length == 1) {
                return all(language);
            }
            Optional<Register> register = registers.atSlug(language, parts[1]);
            if (register.isEmpty() || parts.length > 3) {
                return Answer.Failure.of(404, language);
            }
            if (parts.length == 2) {
                return one(target, language, register.get());
            }
            return isSpecial(language, register.get(), parts)
                    ? special(target, language, register.get())
                    : subject(target, language, register.get(), parts[2]);
        } catch (BadParameter e) {
            return Answer.Failure.of(400, language);
        }
    }

    private static boolean isSpecial(Language language, Register register, String[] parts) {
        return parts.length == 3
                && !register.declaration().page().isEmpty()
                && RegisterRoutes.special(language, register.declaration()).endsWith("/" + parts[2]);
    }

    private Answer all(Language language) {
        if (!list.load(language)) {
            return Answer.Failure.of(404, language);
        }
        site.in(language)
                .at(list.getUrl(), Routes.everywhere(Routes::registers))
                .under("");
        site.about("place:registers");
        String title = site.words().get("registers.title");
        site.titled(title, site.words().get("registers.lead")).listing(title);
        return new Answer.Page("registers", Answer.Keep.CACHED);
    }

    private Answer one(Target target, Language language, Register register) {
        RegisterQuery query = RegisterParameters.read(target.parameters(), register.declaration());
        String canonical = RegisterParameters.url(
                RegisterRoutes.register(language, register.declaration()), query, register.declaration());
        if (!canonical.equals(target.canonical())) {
            return new Answer.Redirect(302, canonical, false);
        }
        view.load(register, query, language);
        if (!view.exists()) {
            return Answer.Failure.of(404, language);
        }
        begin(language, view.getTitle(), view.getSummary());
        site.about("place:register/" + register.name());
        if (target.parameters().isEmpty()) {
            site.at(view.getUrl(), view.versions()).described(view.jsonLd(settings.publicUrl()));
            crumbs();
        } else {
            site.unlisted(view.versions());
            crumbs();
        }
        return new Answer.Page("register", query.text().isEmpty() ? Answer.Keep.CACHED : Answer.Keep.FRESH);
    }

    private Answer special(Target target, Language language, Register register) {
        Map<String, String> parameters = target.parameters();
        boolean isGlossary = register.declaration().page().equals("glossary");
        boolean exists = isGlossary
                ? glossary.load(register, parameters.getOrDefault(StrayParameters.LETTER, ""), language)
                : coverage.load(register, parameters, language);
        if (!exists) {
            return Answer.Failure.of(404, language);
        }
        String canonical = isGlossary ? glossary.canonical() : coverage.canonical();
        if (!canonical.equals(target.canonical())) {
            return new Answer.Redirect(302, canonical, false);
        }
        begin(
                language,
                isGlossary ? glossary.getTitle() : site.in(language).words().get("coverage.title"),
                isGlossary ? glossary.getSummary() : site.words().get("coverage.lead"));
        site.about("place:register/" + register.name() + (isGlossary ? "/glossary" : "/coverage"));
        Map<Language, String> versions = isGlossary ? glossary.versions() : coverage.versions();
        String json = isGlossary ? glossary.jsonLd(settings.publicUrl()) : coverage.jsonLd(settings.publicUrl());
        if (parameters.isEmpty()) {
            site.at(canonical, versions).described(json);
        } else {
            site.unlisted(versions);
        }
        crumbs().via(
                        RegisterRoutes.register(language, register.declaration()),
                        register.declaration().titleIn(language));
        return new Answer.Page(isGlossary ? "glossary" : "coverage", Answer.Keep.CACHED);
    }

    private Answer subject(Target target, Language language, Register register, String key) {
        Optional<Subject> subject = register.subject(key);
        if (subject.isEmpty()) {
            return register.subjectKnownAs(key)
                    .<Answer>map(known -> new Answer.Redirect(
                            301, RegisterRoutes.subject(language, register.declaration(), known.key()), false))
                    .orElseGet(() -> Answer.Failure.of(registers.existed(register.name(), key) ? 410 : 404, language));
        }
        subjects.load(register, subject.get(), target.parameters(), language);
        if (!subjects.canonical().equals(target.canonical())) {
            return new Answer.Redirect(302, subjects.canonical(), false);
        }
        begin(language, subjects.getTitle().text(), subjects.getSummary().text());
        site.about("subject:" + register.name() + "/" + subject.get().key());
        if (target.parameters().isEmpty()) {
            site.at(subjects.getUrl(), subjects.versions()).described(subjects.jsonLd(settings.publicUrl()));
        } else {
            site.unlisted(subjects.versions());
        }
        crumbs().via(subjects.getRegisterUrl(), subjects.getRegisterTitle());
        return new Answer.Page("subject", Answer.Keep.CACHED);
    }

    private void begin(Language language, String title, String summary) {
        site.in(language).titled(title, summary);
    }

    private SiteView crumbs() {
        return site.under("").via(site.getRegistersUrl(), site.words().get("registers.title"));
    }

    /** Where {@code register/subject} leads a reader of the preferred language. */
    Answer permalink(String name, Language preferred) {
        String register = name.substring(0, name.indexOf('/'));
        String key = name.substring(register.length() + 1);
        return registers
                .at(register)
                .flatMap(found -> found.subject(key).or(() -> found.subjectKnownAs(key)))
                .<Answer>map(subject -> new Answer.Redirect(
                        302,
                        RegisterRoutes.subject(
                                preferred, registers.at(register).orElseThrow().declaration(), subject.key()),
                        true))
                .orElseGet(() -> Answer.Failure.of(registers.existed(register, key) ? 410 : 404, preferred));
    }
}
