package eu.tiltas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a content tree with one register, ten facts a subject, the same for the same number. */
public final class RegisterTree {

    private static final long SEED = 20_261_127;
    private static final List<String> PARTIES = List.of("EU", "LT", "LV", "SE", "EE", "FI", "PL", "DE");
    private static final List<String> PARTNERS = List.of(
            "AM", "AZ", "GE", "MD", "UA", "RS", "ME", "MK", "BA", "AL", "TR", "PK", "LK", "HK", "MO", "CV", "BY", "RU",
            "KZ", "UZ", "VN", "IN", "IQ", "AF", "XK", "NO", "CH", "IS", "GB", "US");
    private static final List<String> WORDS = List.of(
            "amber", "bridge", "harbour", "lantern", "meadow", "narrow", "orchard", "pebble", "quiet", "river", "shore",
            "timber", "valley", "willow", "anchor", "copper", "drift", "ember", "forest", "granite");

    private static final String REGISTER =
            """
            title: {lt: Daiktai, lv: Lietas, sv: Saker, en: Things}
            summary: {en: Things for measuring}
            slug: {lt: daiktai, lv: lietas, sv: saker, en: things}
            count: {en: '{0, plural, one {# thing} other {# things}}'}
            sources:
              book: {title: Book, asOf: 2020}
            fields:
              name: {type: localized, required: true, label: {en: Name}}
              kind: {type: enum, facet: true, label: {en: Kind}, options: {treaty: {label: {en: treaty}}, protocol: {label: {en: protocol}}, note: {label: {en: note}}, minutes: {label: {en: minutes}}}}
              party: {type: country, many: true, facet: true, label: {en: Party}}
              partner: {type: country, many: true, facet: true, label: {en: Partner}}
              status: {type: enum, facet: true, label: {en: Status}, options: {signed: {tone: open, label: {en: signed}}, valid: {tone: firm, label: {en: valid}}, over: {tone: ended, label: {en: over}}}}
              signed: {type: date, facet: true, label: {en: Signed}}
              remark: {type: localized, label: {en: Remark}}
            title-field: name
            presence: status
            columns: [name, party, partner, kind, signed, status]
            sort: name
            """;

    private RegisterTree() {}

    /** Arguments: where to, and how many subjects. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path folder = Files.createDirectories(root.resolve("registers/things"));
        Files.createDirectories(root.resolve("pages"));
        Files.writeString(root.resolve("site.yaml"), "title: {en: Measured}\nsections: []\n");
        Files.writeString(folder.resolve("register.yaml"), REGISTER);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Files.writeString(folder.resolve("thing-" + i + ".yaml"), subject(i, random));
        }
    }

    private static String subject(int number, SplittableRandom random) {
        int signed = 1990 + random.nextInt(30);
        int valid = signed + 1 + random.nextInt(3);
        int over = valid + 1 + random.nextInt(30);
        String name = one(WORDS, random) + " " + one(WORDS, random) + " " + number;
        return """
                recorded: 2026-11-01
                source: book
                facts:
                  name: {lt: %1$s lt, lv: %1$s lv, sv: %1$s sv, en: %1$s}
                  kind: %2$s
                  party: %3$s
                  partner: [%4$s, %5$s]
                  signed: %6$d-0%7$d-1%7$d
                  status: [{value: signed, from: %6$d, until: %8$d}, {value: valid, from: %8$d, until: %9$d}, {value: over, from: %9$d}]
                  remark: {en: '%10$s %11$s %12$s %13$s'}
                """
                .formatted(
                        name,
                        List.of("treaty", "protocol", "note", "minutes").get(random.nextInt(4)),
                        one(PARTIES, random),
                        one(PARTNERS.subList(0, 15), random),
                        one(PARTNERS.subList(15, 30), random),
                        signed,
                        1 + random.nextInt(9),
                        valid,
                        over,
                        one(WORDS, random),
                        one(WORDS, random),
                        one(WORDS, random),
                        one(WORDS, random));
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
