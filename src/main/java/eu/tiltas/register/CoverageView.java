package eu.tiltas.register;

import eu.tiltas.language.Countries;
import eu.tiltas.language.Language;
import eu.tiltas.link.Routes;
import eu.tiltas.markup.JsonLd;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who has agreed with whom, as a map and as a table. */
@Named("coverage")
@RequestScoped
public class CoverageView {

    /** The parameter that names the party whose map is shown. */
    public static final String PARTY = "party";

    /** A party whose map can be shown. */
    public record Party(String code, String name, String url, boolean current, int partners) {}

    /** The strongest that a party has with a partner; an empty url where there is nothing. */
    public record Cell(String url, String status, String kind, String tone, int more, boolean itself) {}

    /** A partner with the cells of all parties. */
    public record Row(String code, String name, List<Cell> cells) {}

    /** A country on the map. */
    public record Tile(String code, String name, int x, int y, String tone, String title, String url, boolean party) {}

    /** A tone of the map and what it means. */
    public record Key(String tone, String label, int count) {}

    @Inject
    Registers registers;

    private Register register;
    private Coverage coverage;
    private Language language = Language.EN;
    private Optional<LocalDate> asOf = Optional.empty();
    private Snapshot snapshot;
    private Telling telling;
    private String party = "";

    /** Fills the view; false if there is no such party. */
    public boolean load(Register of, Map<String, String> parameters, Language reader) {
        register = of;
        language = reader;
        asOf = RegisterParameters.day(parameters, RegisterParameters.AS_OF);
        snapshot = register.on(asOf.orElse(registers.today()), registers.today());
        telling = new Telling(registers, language, snapshot.asOf(), snapshot.knownOn());
        coverage = Coverage.of(snapshot, rules());
        party = parameters.getOrDefault(PARTY, "");
        if (party.isEmpty()) {
            party = rules().of().get(0);
        }
        return rules().of().contains(party);
    }

    private Coverage.Rules rules() {
        return register.declaration().coverage().orElseThrow();
    }

    public String getRegisterTitle() {
        return register.declaration().titleIn(language);
    }

    public String getRegisterUrl() {
        return RegisterRoutes.register(language, register.declaration());
    }

    public String getUrl() {
        return RegisterRoutes.special(language, register.declaration());
    }

    public LocalDate getDay() {
        return snapshot.asOf();
    }

    public String getAsOf() {
        return asOf.map(LocalDate::toString).orElse("");
    }

    public boolean isDated() {
        return asOf.isPresent();
    }

    public String getUndatedUrl() {
        return url(language, party, Optional.empty());
    }

    public String getParty() {
        return party;
    }

    public String getPartyName() {
        return Countries.name(party, language);
    }

    /** What the form must carry along; empty for the first party, which needs no naming. */
    public String getCarried() {
        return party.equals(rules().of().get(0)) ? "" : party;
    }

    public List<Party> getParties() {
        return rules().of().stream()
                .map(code -> new Party(
                        code, Countries.name(code, language), url(language, code, asOf), code.equals(party), (int)
                                coverage.partners().stream()
                                        .filter(partner ->
                                                coverage.cell(partner, code).isPresent())
                                        .count()))
                .toList();
    }

    public List<Row> getRows() {
        com.ibm.icu.text.Collator collator = com.ibm.icu.text.Collator.getInstance(language.locale());
        return coverage.partners().stream()
                .map(partner -> new Row(
                        partner,
                        Countries.name(partner, language),
                        rules().of().stream().map(code -> cell(partner, code)).toList()))
                .sorted(Comparator.comparing(Row::name, collator::compare))
                .toList();
    }

    private Cell cell(String partner, String code) {
        return coverage.cell(partner, code)
                .map(cell -> new Cell(
                        telling.url(register, cell.strongest()),
                        telling.label(statusField(), cell.status()),
                        telling.label(kindField(), cell.kind()),
                        tone(cell.status()),
                        cell.all().size() - 1,
                        false))
                .orElseGet(() -> new Cell("", "", "", "", 0, partner.equals(code)));
    }

    private Field statusField() {
        return register.declaration().fields().get(rules().status());
    }

    private Field kindField() {
        return register.declaration().fields().get(rules().kind());
    }

    private String tone(String status) {
        return statusField().option(status).tone();
    }

    public int getMapWidth() {
        return TileMap.width();
    }

    public int getMapHeight() {
        return TileMap.height(TileMap.places(coverage.partners()));
    }

    /** The countries of the map; those that are partners but have no place on it stand in a row beneath. */
    public List<Tile> getTiles() {
        List<Tile> tiles = new ArrayList<>();
        TileMap.places(coverage.partners()).forEach((code, place) -> tiles.add(tile(code, place)));
        return tiles;
    }

    private Tile tile(String code, TileMap.Place place) {
        String name = Countries.name(code, language);
        Optional<Coverage.Cell> cell = coverage.cell(code, party);
        boolean itself = code.equals(party) || party.equals(Countries.UNION) && TileMap.isMember(code);
        String tone = cell.map(found -> tone(found.status())).orElse(itself ? "party" : "none");
        String title = cell.map(found -> telling.words()
                        .get(
                                "coverage.tile",
                                name,
                                telling.label(kindField(), found.kind()),
                                telling.label(statusField(), found.status())))
                .orElseGet(() -> telling.words().get(itself ? "coverage.tile.party" : "coverage.tile.none", name));
        return new Tile(
                code,
                name,
                TileMap.x(place),
                TileMap.y(place),
                tone,
                title,
                cell.map(found -> telling.url(register, found.strongest())).orElse(""),
                itself);
    }

    /** The tones that the map shows, with how many partners have each. */
    public List<Key> getKeys() {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, List<String>> labels = new HashMap<>();
        coverage.partners().forEach(partner -> coverage.cell(partner, party)
                .ifPresent(cell -> counts.merge(tone(cell.status()), 1, Integer::sum)));
        rules().statuses().forEach(status -> labels.computeIfAbsent(tone(status), t -> new ArrayList<>())
                .add(telling.label(statusField(), status)));
        return Stream.of("firm", "part", "unknown", "open")
                .filter(labels::containsKey)
                .map(tone -> new Key(tone, String.join("; ", labels.get(tone)), counts.getOrDefault(tone, 0)))
                .toList();
    }

    private String url(Language reader, String code, Optional<LocalDate> day) {
        Map<String, String> values = new TreeMap<>();
        day.ifPresent(d -> values.put(RegisterParameters.AS_OF, d.toString()));
        if (!code.equals(rules().of().get(0))) {
            values.put(PARTY, code);
        }
        return RegisterParameters.url(RegisterRoutes.special(reader, register.declaration()), values);
    }

    /** The one spelling of the address that was asked for. */
    public String canonical() {
        return url(language, party, asOf);
    }

    public Map<Language, String> versions() {
        return Routes.everywhere(other -> url(other, party, asOf));
    }

    public String jsonLd(String publicUrl) {
        return JsonLd.document("WebPage")
                .with("name", telling.words().get("coverage.title"))
                .with("url", publicUrl + getUrl())
                .with("inLanguage", language.code())
                .toString();
    }
}
